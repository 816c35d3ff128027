"""The rows of the table of goals, each in a file that says who runs against whom.

Peers that no goal refers to run as well where a reader would ask for them.
"""

from importlib import import_module

MODULES = [
    "worked_example",
    "inlined",
    "parallel_in_time",
    "network",
    "gradient_norms",
    "seeds",
    "start",
    "torch_backend",
    "gpu",
    "shuffle",
    "growth",
]


def all_rows():
    """Return all rows, in the order of the table."""
    found = []
    for name in MODULES:
        found += import_module(f"{__name__}.{name}").ROWS
    return found
