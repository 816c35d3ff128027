"""Rows 4, 5 and 6: one epoch of a small network, at five batch sizes.

784 inputs, 128 relu units, 10 classes, crossentropy from logits, plain SGD, 60,000 rows
of random float32 (16,000 for batches of 32, 2,000 for batches of 1). Here arithmetic
counts, so speed is also told as share of the sgemm peak: the speed of a large product
of float32 matrices, measured in the same round.

Fair, because everybody shuffles and gathers by its own means; where one batch takes all
rows nobody shuffles. All threads of the machine are everybody's.
"""

from dataclasses import replace

from benchmarks.problems import Product, small_network
from benchmarks.protocol import (
    MEGABYTES,
    Case,
    Contestant,
    Goal,
    Row,
    Shown,
    at_most_times,
    faster_than,
    nothing_to_compare,
)
from benchmarks.rows.peers_of import (
    DATALOADER,
    HAND_SLICED,
    KERAS_TORCH,
    ON_TORCH,
    OURS,
    PLAIN_LOOP,
    TEXTBOOK,
    jax_scan,
    keras_jax,
)

PEAK_MEMORY = "benchmarks.ours:PeakMemory"
PEAK = Contestant(
    "sgemm peak",
    "numpy",
    "benchmarks.parts:SgemmPeak",
    work=Product(),
    differs="a product of two matrices of 4096 × 4096",
    shown=Shown("GFLOP per second", 1e-9, per_second=True),
)
EVERYBODY = [
    TEXTBOOK,
    OURS,
    ON_TORCH,
    PLAIN_LOOP,
    DATALOADER,
    HAND_SLICED,
    keras_jax(),
    KERAS_TORCH,
    jax_scan(),
]


def case(problem, goals, share=None):
    """Return a case; `share` is what must be reached of the sgemm peak, and beyond."""
    size = f"batches of {problem.batch_size:,}" if problem.shuffled else "full batch"
    if share is not None:
        goals = [*goals, share_of_peak(problem, *share)]
    return Case(
        f"network, {size}, {problem.rows:,} rows",
        problem,
        [*EVERYBODY, PEAK],
        goals,
        shown=Shown("samples per second", 1, per_second=True),
    )


def shuffled(batch_size, hand_sliced, dataloader, share):
    """Return the case of a batch size with what must be reached against each peer."""
    goals = [
        faster_than("PyTorch hand-sliced", hand_sliced),
        faster_than("PyTorch with DataLoader", dataloader),
        faster_than("JAX scan", beyond=0.95),
    ]
    return case(small_network(batch_size), goals, share)


def share_of_peak(problem, must, beyond):
    def value(figures):
        return (
            100 * problem.flops_per_sample * figures["sgemm peak"] / figures["minisgd"]
        )

    return Goal("share of the sgemm peak", value, "%", must, beyond)


def memory():
    """Return the case that says whether buffers grow with the batch."""
    names = {size: f"batches of {size:,}" for size in (20_000, 60_000)}

    def problem(size):
        return replace(small_network(size), only_whole=True)

    return Case(
        "memory of an epoch, beyond data and model",
        small_network(60_000),
        [
            Contestant(name, "numpy", PEAK_MEMORY, work=problem(size))
            for size, name in names.items()
        ],
        [at_most_times(names[20_000], 1.10, ours=names[60_000], what="memory")],
        shown=MEGABYTES,
        check=nothing_to_compare,
    )


ROWS = [
    Row(
        "4",
        "a network, batches of 128 and 1024",
        [
            shuffled(128, hand_sliced=1.5, dataloader=2.5, share=(55, 65)),
            shuffled(1024, hand_sliced=1.1, dataloader=3.0, share=(68, 78)),
        ],
    ),
    Row(
        "5",
        "a network, full batch",
        [
            case(
                small_network(60_000),
                [faster_than("PyTorch hand-sliced", 1.5)],
                share=(70, 80),
            ),
            memory(),
        ],
    ),
    Row(
        "6",
        "a network, batches of 1 and 32",
        [
            case(
                small_network(1, rows=2_000),
                [
                    faster_than("PyTorch hand-sliced", 5),
                    Goal(
                        "speed", lambda f: 1 / f["minisgd"], "samples/s", None, 30_000
                    ),
                ],
            ),
            case(
                small_network(32, rows=16_000),
                [faster_than("PyTorch hand-sliced", 2.2)],
            ),
        ],
    ),
]
