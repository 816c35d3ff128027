"""Row 11: what shuffling and gathering cost.

The library's own source of updates is asked for all of them, and nothing is done with
what it gives; that time is set against a whole training. One `take` of all rows at
once, which is as fast as NumPy gathers, stands beside it.
"""

from benchmarks.problems import small_network, worked_example
from benchmarks.protocol import Case, Contestant, Goal, Row, Shown
from benchmarks.rows.peers_of import OURS

PART = "shuffle and gather"
NOT_ALL = "a part of the work"
CONTESTANTS = [
    OURS,
    Contestant(PART, "numpy", "benchmarks.parts:ShuffleAndGather", differs=NOT_ALL),
    Contestant("one take", "numpy", "benchmarks.parts:OneTake", differs=NOT_ALL),
]


def share(figures):
    return 100 * figures[PART] / figures["minisgd"]


def network(batch_size):
    return Case(
        f"network, batches of {batch_size:,}",
        small_network(batch_size),
        CONTESTANTS,
        [Goal("share of an epoch", share, "%", 15, 8, at_least=False)],
        shown=Shown("ns per sample", 1e9),
    )


def example(columns):
    return Case(
        f"worked example, {columns} column{'s' * (columns > 1)}, float32",
        worked_example(columns),
        CONTESTANTS,
        [
            Goal(
                "shuffle and gather, per update",
                lambda figures: 1e6 * figures[PART],
                "µs",
                0.06,
                at_least=False,
            )
        ],
    )


ROWS = [
    Row(
        "11",
        "shuffle and gather",
        [network(128), network(1024), example(1), example(10)],
    )
]
