"""Row 3: linear least squares in its exact parallel-in-time form.

`fit(parallel_in_time=True)` on the worked example, all losses recorded, against
JAX' compiled scan, which draws its own shuffle. The same iterates: the check compares
parameters and losses with those of the plain loop, to 1e-10 in float64.
"""

from benchmarks.problems import worked_example
from benchmarks.protocol import Case, Contestant, Row, faster_than
from benchmarks.rows.peers_of import DATALOADER, OURS, jax_scan

NAME = "minisgd, parallel in time"
PARALLEL = Contestant(
    NAME, "numpy", "benchmarks.ours:Fit", {"fit": {"parallel_in_time": True}}
)


def case(columns, dtype):
    return Case(
        f"worked example, {columns} column{'s' * (columns > 1)}, {dtype}",
        worked_example(columns, dtype),
        [OURS, PARALLEL, jax_scan(dtype), DATALOADER],
        [
            faster_than("JAX scan", 1.0, ours=NAME),
            faster_than("PyTorch with DataLoader", beyond=1000, ours=NAME),
        ],
    )


CASES = [case(d, dtype) for dtype in ("float32", "float64") for d in (1, 10)]
ROWS = [Row("3", "least squares, parallel in time", CASES)]
