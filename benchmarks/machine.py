"""What the figures were measured on: processor, cores, memory, versions.

No name of the machine, no user and no path goes into a result: "the machine" is its
processor.
"""

import os
import platform
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

PACKAGES = ["minisgd", "numpy", "torch", "jax", "jaxlib", "keras", "scikit-learn"]


def describe():
    """Return a dict of what the machine is, and of the versions of everything."""
    return {
        "processor": processor(),
        "instructions": instructions(),
        "cores": cores(),
        "memory in GiB": memory(),
        "gpu": gpu(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "versions": versions(),
    }


def short_name():
    """Return the processor's name as part of a file name.

    Examples
    --------
    >>> re.fullmatch("[a-z0-9-]+", short_name()) is not None
    True
    """
    name = re.sub(r"\((r|tm)\)|processor|cpu|@.*", "", processor().lower())
    name += f" {instructions() or ''}".lower()
    return re.sub("[^a-z0-9]+", "-", name).strip("-") or "unknown"


def processor():
    """Return the name of the processor."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    if sys.platform == "darwin":
        return _output("sysctl", "-n", "machdep.cpu.brand_string") or "Apple"
    return platform.processor() or platform.machine()


def instructions():
    """Return the widest instructions that PyTorch uses, as "AVX512", or None.

    Processors of one name may differ in them, and products of matrices take twice as long
    without.
    """
    try:
        import torch
    except ImportError:
        return None
    found = torch.backends.cpu.get_cpu_capability()
    return found if found.startswith("AVX") else None


def cores():
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count()


def memory():
    """Return the size of the main memory in GiB, or None if nobody tells."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return None
    return round(total / 2**30, 1)


def gpu():
    """Return the name of the GPU, or None."""
    query = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    return _output(*query) or None


def versions():
    """Return a dict from the name of each package to its version."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = None
    return found


def _output(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


# Who else is at work


def busy_seconds():
    """Return the seconds that all cores have worked since the start, or None."""
    try:
        first = Path("/proc/stat").read_text().splitlines()[0]
    except OSError:
        return None
    user, nice, system, _, _, interrupts, soft = map(int, first.split()[1:8])
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")


def seconds_of(pids):
    """Return the seconds that some processes and their children have worked."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15]))
    return total / os.sysconf("SC_CLK_TCK")
