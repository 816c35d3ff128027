"""How cost grows with the work: no row of the table, but a promise of the library.

The time of an update must not depend on the number of epochs, the time of an epoch must
be proportional to the number of rows (once they no longer fit into the cache, where
fetching them is cheaper), and the memory of a training must stay below twice what
parameters, the activations of one batch and an array of row numbers take. Rows in a
file are read batch by batch, so that 10,000,000 of them need no more.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.ours import PeakMemory
from benchmarks.problems import Problem, small_network, worked_example
from benchmarks.protocol import (
    MEGABYTES,
    Case,
    Contestant,
    Goal,
    Row,
    at_most_times,
    nothing_to_compare,
)

FIT = "benchmarks.ours:Fit"


class FromFile(PeakMemory):
    """The same, with x and y in files that are mapped, not loaded."""

    def __init__(self, problem):
        super().__init__(problem)
        self.folder = tempfile.TemporaryDirectory()
        for name in ("x", "y"):
            array = getattr(self, name)
            path = Path(self.folder.name) / name
            file = np.memmap(path, array.dtype, "w+", shape=array.shape)
            file[...] = array
            file.flush()
            setattr(self, name, np.memmap(path, array.dtype, "r", shape=array.shape))


def epochs():
    names = {count: f"{count:,} epochs" for count in (20, 200, 2_000)}
    example = replace(worked_example(), only_whole=True)
    return Case(
        "time of an update, against the number of epochs",
        example,
        [
            Contestant(name, "numpy", FIT, work=replace(example, epochs=count))
            for count, name in names.items()
        ],
        [at_most_times(names[200], 1.10, ours=names[2_000])],
        check=nothing_to_compare,
    )


def rows():
    counts = (10_000, 100_000, 1_000_000, 4_000_000)
    names = {count: f"{count:,} rows" for count in counts}

    def problem(count):
        return Problem(count, 10, batch_size=1_000, only_whole=True)

    return Case(
        "time of an update in an epoch, against the number of rows",
        problem(counts[0]),
        [
            Contestant(name, "numpy", FIT, work=problem(count))
            for count, name in names.items()
        ],
        [at_most_times(names[counts[2]], 1.25, ours=names[counts[3]])],
        check=nothing_to_compare,
    )


def memory(name, problem, make="benchmarks.ours:PeakMemory"):
    problem = replace(problem, only_whole=True)
    return Case(
        f"memory beyond the data: {name}",
        problem,
        [Contestant("peak", "numpy", make)],
        [
            Goal(
                "share of what is allowed",
                lambda figures: 100 * figures["peak"] / allowed(problem),
                "%",
                100,
                at_least=False,
            )
        ],
        shown=MEGABYTES,
    )


def allowed(problem):
    """Return twice the bytes of parameters, a batch's activations, and row numbers."""
    parameters = sum(array.size for array in problem.first_weights())
    per_row = problem.columns + problem.hidden + problem.outputs
    batch = min(problem.batch_size, problem.rows) * per_row
    floats = (parameters + batch) * np.dtype(problem.dtype).itemsize
    return 2 * (floats + 8 * problem.rows)


ROWS = [
    Row(
        "growth",
        "how cost grows with the work",
        [
            epochs(),
            rows(),
            memory("the network, batches of 128", small_network(128)),
            memory("a line, 1,000,000 rows", Problem(1_000_000, 10, batch_size=1_000)),
            memory(
                "a line, 10,000,000 rows in a file",
                Problem(10_000_000, 1, batch_size=10_000),
                "benchmarks.rows.growth:FromFile",
            ),
        ],
    )
]
