"""Row 9: `import minisgd`, in fresh processes.

The whole life of a Python process that imports one package and ends, files warm in the
cache. NumPy is the floor, for minisgd imports it; the goal is what comes on top, measured
by itself in a process that has imported NumPy.
"""

from benchmarks.problems import Start
from benchmarks.protocol import MILLISECONDS, Case, Contestant, Goal, Row, Shown

HEAVY = "torch", "matplotlib", "jax", "keras", "sklearn", "scipy"
TIMED = (
    "from time import perf_counter; import numpy; begin = perf_counter(); "
    "import minisgd; print(perf_counter() - begin)"
)
COUNT = (
    "import sys, minisgd; "
    f"print(sum(name.partition('.')[0] in {HEAVY!r} for name in sys.modules))"
)


def process(name, code, environment=()):
    make = "benchmarks.fresh:Process"
    return Contestant(name, "numpy", make, work=Start(code, environment))


def imports(name, package, environment=()):
    return process(name, f"import {package}", environment)


ON_TOP = "minisgd, once NumPy is there"
CASES = [
    Case(
        "a process that imports",
        Start("pass"),
        [
            process("nothing", "pass"),
            imports("NumPy", "numpy"),
            imports("minisgd", "minisgd"),
            imports("PyTorch", "torch"),
            imports("scikit-learn's linear models", "sklearn.linear_model"),
            imports("JAX", "jax.numpy"),
            imports("Keras on JAX", "keras", (("KERAS_BACKEND", "jax"),)),
            imports("Keras on torch", "keras", (("KERAS_BACKEND", "torch"),)),
        ],
        [],
        shown=MILLISECONDS,
    ),
    Case(
        "what minisgd adds",
        Start(TIMED),
        [process(ON_TOP, TIMED)],
        [
            Goal(
                "time beyond NumPy's",
                lambda figures: 1000 * figures[ON_TOP],
                "ms",
                15,
                5,
                at_least=False,
            )
        ],
        shown=MILLISECONDS,
        least_rounds=15,
    ),
    Case(
        "what comes along",
        Start(COUNT),
        [process("modules of others", COUNT)],
        [
            Goal(
                "modules of torch, matplotlib and the like that come along",
                lambda figures: figures["modules of others"],
                "",
                0,
                at_least=False,
            )
        ],
        shown=Shown("modules", 1),
    ),
]
ROWS = [Row("9", "import minisgd", CASES)]
