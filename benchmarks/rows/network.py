"""Rows 4, 5 and 6: one epoch of a small network, at five batch sizes.

784 inputs, 128 relu units, 10 classes, crossentropy from logits, plain SGD, 60,000 rows
of random float32 (16,000 for batches of 32, 2,000 for batches of 1). Here arithmetic
counts, so speed is also told as share of the sgemm peak: the speed of a large product
of float32 matrices, measured in the same round.

Our goals are for both backends: they record the same operations, and leave the products
of matrices to different libraries.

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
    said_of,
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
BACKENDS = OURS.name, ON_TORCH.name
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


def case(problem, goals):
    """Return a case with everybody, and the sgemm peak."""
    size = f"batches of {problem.batch_size:,}" if problem.shuffled else "full batch"
    return Case(
        f"network, {size}, {problem.rows:,} rows",
        problem,
        [*EVERYBODY, PEAK],
        goals,
        shown=Shown("samples per second", 1, per_second=True),
    )


def shuffled(batch_size, hand_sliced, dataloader, share):
    """Return the case of a batch size with what must be reached against each peer."""
    problem, goals = small_network(batch_size), []
    for ours in BACKENDS:
        goals += [
            faster_than("PyTorch hand-sliced", hand_sliced, ours=ours),
            faster_than("PyTorch with DataLoader", dataloader, ours=ours),
            faster_than("JAX scan", beyond=0.95, ours=ours),
            share_of_peak(problem, *share, ours=ours),
        ]
    return case(problem, goals)


def full_batch():
    problem, goals = small_network(60_000), []
    for ours in BACKENDS:
        goals += [
            faster_than("PyTorch hand-sliced", 1.5, ours=ours),
            share_of_peak(problem, must=70, beyond=80, ours=ours),
        ]
    return case(problem, goals)


def share_of_peak(problem, must, beyond, ours):
    """Make a goal: so many % of the sgemm peak."""

    def value(figures):
        return 100 * problem.flops_per_sample * figures["sgemm peak"] / figures[ours]

    return Goal(said_of(ours, "share of the sgemm peak"), value, "%", must, beyond)


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
            full_batch(),
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
