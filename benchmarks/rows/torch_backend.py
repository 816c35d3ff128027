"""Row 10: the torch backend on the CPU, on the worked example.

The same model with ``backend="torch"``, in the same process as the PyTorch loops. Who
has no GPU gains nothing by this backend; it must not be slow where it is tried out.
"""

from benchmarks.problems import worked_example
from benchmarks.protocol import Case, Row, faster_than
from benchmarks.rows.peers_of import DATALOADER, HAND_SLICED, ON_TORCH, OURS


def case(columns, dtype):
    return Case(
        f"worked example, {columns} column{'s' * (columns > 1)}, {dtype}",
        worked_example(columns, dtype),
        [OURS, ON_TORCH, DATALOADER, HAND_SLICED],
        [faster_than("PyTorch with DataLoader", 60, 100, ours="minisgd on torch")],
    )


ROWS = [
    Row("10", "the torch backend on the CPU", [case(1, "float32"), case(10, "float64")])
]
