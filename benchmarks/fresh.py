"""Fresh Python processes, for what happens at the start."""

import os
import subprocess
import sys


class Process:
    """Run some code in a new interpreter; what it prints counts, or else its time."""

    def __init__(self, start):
        self.command = [sys.executable, "-c", start.code]
        self.environment = os.environ | dict(start.environment)
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as usual

    def reset(self):
        pass

    def run(self):
        done = subprocess.run(
            self.command,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout) if done.stdout.strip() else None
