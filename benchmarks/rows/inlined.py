"""Row 2: `fit` against the same arithmetic inlined by hand.

Both run in one process, on the worked example. The inlined loop has no model, no checks
and no callbacks; see `benchmarks/peers/by_hand.py`.
"""

from benchmarks.problems import worked_example
from benchmarks.protocol import Case, Contestant, Row, at_most_times
from benchmarks.rows.peers_of import OURS

INLINED = Contestant("inlined by hand", "numpy", "benchmarks.peers.by_hand:Inlined")


def case(columns, dtype):
    return Case(
        f"worked example, {columns} column{'s' * (columns > 1)}, {dtype}",
        worked_example(columns, dtype),
        [INLINED, OURS],
        [at_most_times("inlined by hand", 1.10, 1.03)],
        least_rounds=25,  # for it is a question of a few per cent
    )


CASES = [case(d, dtype) for dtype in ("float32", "float64") for d in (1, 10)]
ROWS = [Row("2", "fit against the same arithmetic inlined by hand", CASES)]
