"""Kernels that start, also where many start side by side, as in ``make test``.

Jupyter looks for free ports and tells a kernel to use them, which does so a second
later. If another program takes one in between, the kernel ends.
"""

import subprocess
from tempfile import TemporaryDirectory

from traitlets.config import Config

FOLDER = TemporaryDirectory(prefix="kernels-")

# For kernels that this process starts, one after the other: they need no ports.
AT_FILES = Config(KernelManager={"transport": "ipc", "ip": f"{FOLDER.name}/kernel"})


def run(command, folder, env=None):
    """Run a command that starts kernels, again if the first could not start one.

    Returns
    -------
    subprocess.CompletedProcess
    """
    for _ in range(2):
        ran = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True
        )
        if "Kernel died before replying" not in ran.stdout + ran.stderr:
            break
    return ran
