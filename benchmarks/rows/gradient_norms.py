"""Row 7: how long is the gradient of a random batch?

1000 random batches of each of 11 sizes, drawn with replacement from 60,000 rows, at
fixed weights of the small network. The textbook forms every gradient and takes its
norm. `gradient_norms` computes what belongs to single samples once, and forms no
gradient.

The whole study counts everything, from the data to the norms. "Further trials" leave
out what is computed once for all sizes and trials: a thousand more of them cost so
much. The check compares every norm with the textbook's, for the same batches. The
textbook's larger sizes run fewer trials, and the rest is extrapolated.
"""

import numpy as np

from benchmarks import workers
from benchmarks.problems import Norms, small_network
from benchmarks.protocol import Case, Contestant, Goal, Row, Shown, compare

PROBLEM = small_network(60_000)
SIZES = tuple(2**power for power in range(11))
SMALL = tuple(size for size in SIZES if size <= 32)
TRIALS = 1000
TEXTBOOK = "benchmarks.peers.textbook:GradientNorms"
ALL, FURTHER, CURVE = (
    f"benchmarks.norms:{name}"
    for name in ("GradientNorms", "FurtherTrials", "ExactCurve")
)


def runs(name, make, sizes, trials=TRIALS, only_whole=False):
    work = Norms(PROBLEM, sizes, trials, only_whole)
    return Contestant(name, "numpy", make, work=work)


CONTESTANTS = [
    *(runs(f"textbook, size {size}", TEXTBOOK, (size,)) for size in SIZES),
    runs("minisgd, the whole study", ALL, SIZES, only_whole=True),
    runs("minisgd, further trials, sizes up to 32", FURTHER, SMALL),
    runs("minisgd, further trials, size 1", FURTHER, (1,), 100 * TRIALS),
    runs("minisgd, the exact curve", CURVE, SIZES, 1, only_whole=True),
]


def against_textbook(name, sizes, curve=False):
    """Return how many times longer the textbook takes for 1000 trials of some sizes."""
    trials = 1 if curve else TRIALS

    def value(figures):
        textbook = TRIALS * sum(figures[f"textbook, size {size}"] for size in sizes)
        return textbook / (figures[f"minisgd, {name}"] * len(sizes) * trials)

    return value


def check(case, processes):
    """Stop unless the norms of the same batches agree, and the curve fits them."""
    sizes = (1, 16, 256)
    work = Norms(small_network(2_000, rows=2_000), sizes, 300)
    answers = {
        name: np.array(processes["numpy"](workers.answer, make, work, {}))
        for name, make in (
            ("the textbook", TEXTBOOK),
            ("gradient_norms", ALL),
            ("GradientFactors", FURTHER),
        )
    }
    said = compare(case, answers, dict.fromkeys(answers, 1e-3))
    curve = np.array(processes["numpy"](workers.answer, CURVE, work, {}))
    norms = answers["the textbook"].reshape(len(sizes), -1)
    worst = np.max(np.abs(np.sqrt(np.mean(norms**2, axis=1)) / curve - 1))
    if not worst < 0.05:
        raise SystemExit(
            f"{case.name}: the root mean square of 300 trials and rms_gradient_norms "
            f"differ by {worst:.0%}, and 5 % is what chance can do. Nothing was timed."
        )
    return said


def goal(name, sizes, must, beyond=None, curve=False):
    value = against_textbook(name, sizes, curve)
    return Goal(f"{name}: times as fast as the textbook", value, "×", must, beyond)


CASES = [
    Case(
        "gradient norms, 11 sizes of 1000 trials",
        Norms(PROBLEM, SIZES, TRIALS),
        CONTESTANTS,
        [
            goal("the whole study", SIZES, 1.7),
            goal("further trials, sizes up to 32", SMALL, 6),
            goal("further trials, size 1", (1,), 90, 350),
            goal("the exact curve", SIZES, 35, curve=True),
        ],
        shown=Shown("µs per trial", 1e6),
        check=check,
    )
]
ROWS = [Row("7", "gradient norms", CASES)]
