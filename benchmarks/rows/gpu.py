"""The row "gpu": what the same fits take on a GPU.

Where PyTorch finds none, every case ends with the sentence that says so, and its goals
are not measured. The peers are PyTorch's loops with the data on the GPU. Shuffling is
everybody's own; minisgd draws its orders on the CPU, as everywhere. The seeds share one
order.
"""

from dataclasses import replace

from benchmarks.problems import Norms, Seeds, small_network, worked_example
from benchmarks.protocol import (
    Case,
    Contestant,
    Goal,
    Row,
    Shown,
    faster_than,
    nothing_to_compare,
)
from benchmarks.rows.gradient_norms import SIZES, TRIALS
from benchmarks.rows.peers_of import HAND_SLICED, ON_TORCH

GPU = {"device": "cuda"}
ON_GPU = replace(ON_TORCH, name="minisgd", settings=ON_TORCH.settings | GPU)
EAGER = replace(HAND_SLICED, name="PyTorch eager", settings=GPU)
TOGETHER = "benchmarks.ours:Replicas"
NORMS = Norms(small_network(60_000), SIZES, TRIALS, only_whole=True)


def at_most(text, milliseconds, units):
    """Make a goal: at most so many milliseconds for so many units of work."""
    return Goal(
        text, lambda f: 1e3 * units * f["minisgd"], "ms", milliseconds, at_least=False
    )


def example():
    """Return the worked example: all of its updates are one program of the GPU."""
    problem = worked_example()
    return Case(
        "worked example, 1 column, float32, on a GPU",
        problem,
        [ON_GPU, EAGER],
        [
            faster_than("PyTorch eager", 50),
            at_most("the whole fit", 8, problem.updates),
        ],
    )


def seeds():
    """Return the same for thousands of seeds; each figure is that of a whole fit."""
    settings = ON_TORCH.settings | GPU | {"shared_order": True}
    names = {seeds: f"{seeds:,} seeds" for seeds in (1, 4096)}

    def fit(seeds):
        work = Seeds(worked_example(), seeds)
        return Contestant(names[seeds], "torch", TOGETHER, settings, work)

    def times(figures):
        return 4096 * figures[names[4096]] / figures[names[1]]

    return Case(
        "worked example, many seeds, on a GPU",
        Seeds(worked_example(), 1),
        [fit(1), fit(4096)],
        [Goal("time as a multiple of that of 1 seed", times, "×", 2, at_least=False)],
        shown=Shown("µs per update of one seed", 1e6),
        check=nothing_to_compare,
    )


def network(batch_size, epochs, goal):
    """Return epochs of the network, with the samples per second it must reach.

    They are so many that checking the data and bringing it to the GPU, which happens once
    in a fit, is a small part of the time.
    """
    size = "full batch" if batch_size == 60_000 else f"batches of {batch_size}"
    return Case(
        f"network, {size}, 60,000 rows, on a GPU",
        replace(small_network(batch_size), epochs=epochs),
        [ON_GPU, EAGER],
        [Goal("speed", lambda f: 1 / f["minisgd"], "samples/s", goal)],
        shown=Shown("samples per second", 1, per_second=True),
    )


def norms():
    """Return a thousand gradient norms of each of 11 batch sizes."""
    ours = Contestant(
        "minisgd", "torch", "benchmarks.norms:GradientNorms", ON_GPU.settings
    )
    return Case(
        "gradient norms, 11 sizes of 1000 trials, on a GPU",
        NORMS,
        [ours],
        [at_most("the whole study", 50, NORMS.work)],
        shown=Shown("µs per trial", 1e6),
        check=nothing_to_compare,
    )


ROWS = [
    Row(
        "gpu",
        "on a GPU",
        [
            example(),
            seeds(),
            network(60_000, 1000, 150e6),
            network(128, 50, 10e6),
            norms(),
        ],
    )
]
