"""Row 1: the worked example, 40,000 tiny updates.

200 samples of 1 or 10 columns, batches of 5, 1000 epochs, reshuffled before every
epoch, the loss recorded for every epoch: `fit(verbose=0)` against everybody. An update
is some twenty multiplications, so what is compared is what a library does around them.

Fair, because everybody shuffles by its own means, records the loss of every epoch, and
starts with data and model ready in its own arrays. Whoever needs longer than the time
for one run does fewer epochs; what `fit` does once at its start then weighs more than
it should, which for Keras on JAX is about two parts in a hundred.

"minisgd, plain loop" is the same `fit` with ``run_eagerly=True``, where nothing is
recorded and replayed: what it was before it was fast.
"""

from benchmarks.problems import worked_example
from benchmarks.protocol import Case, Row, faster_than
from benchmarks.rows.peers_of import (
    DATALOADER,
    HAND_SLICED,
    KERAS_TORCH,
    OURS,
    PLAIN_LOOP,
    SCIKIT,
    TEXTBOOK,
    jax_scan,
    keras_jax,
)


def case(columns, dtype):
    return Case(
        f"worked example, {columns} column{'s' * (columns > 1)}, {dtype}",
        worked_example(columns, dtype),
        [
            TEXTBOOK,
            OURS,
            PLAIN_LOOP,
            DATALOADER,
            HAND_SLICED,
            keras_jax(dtype),
            keras_jax(dtype, steps_per_execution=40),
            KERAS_TORCH,
            jax_scan(dtype),
            SCIKIT,
        ],
        [
            faster_than("PyTorch with DataLoader", 120, 190),
            faster_than("Keras on JAX", 80, 125),
            faster_than("Keras on torch", 700, 1100),
            faster_than("textbook NumPy", 7, 11),
        ],
    )


CASES = [case(d, dtype) for dtype in ("float32", "float64") for d in (1, 10)]
ROWS = [Row("1", "the worked example", CASES)]
