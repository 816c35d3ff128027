"""Row 8: 32 seeds of the worked example in one call.

`Sequential([...], seeds=range(32))` against 32 models trained one after the other, by
ourselves and by PyTorch. Every seed has its own first weights and its own order. Times
are per update of one seed. The check compares all parameters with those of the models
trained one by one.
"""

import numpy as np

from benchmarks import workers
from benchmarks.problems import Problem, Seeds, worked_example
from benchmarks.protocol import Case, Contestant, Row, Shown, compare, faster_than
from benchmarks.rows.peers_of import HAND_SLICED

TOGETHER = "benchmarks.ours:Replicas"
ONE_BY_ONE = "benchmarks.ours:EachOnItsOwn"


def check(case, processes):
    """Stop unless the seeds end where they end when each is alone."""
    dtype = case.work.problem.dtype
    work = Seeds(Problem(200, 3, 5, epochs=3, dtype=dtype), seeds=4)
    answers = {
        name: np.array(processes["numpy"](workers.answer, make, work, {}))
        for name, make in (("one by one", ONE_BY_ONE), ("in one call", TOGETHER))
    }
    tolerance = {"float32": 1e-4, "float64": 1e-12}[dtype]
    return compare(case, answers, dict.fromkeys(answers, tolerance))


def case(dtype):
    problem = worked_example(1, dtype)
    few, many = Seeds(problem, 32), Seeds(problem, 256)
    alone, together = "32 runs of our own", "minisgd, 32 seeds"
    shared = {"shared_order": True}
    return Case(
        f"worked example, 1 column, {dtype}, many seeds",
        few,
        [
            Contestant(alone, "numpy", ONE_BY_ONE, work=Seeds(problem, 32, True)),
            Contestant(together, "numpy", TOGETHER, work=few),
            Contestant("minisgd, 256 seeds", "numpy", TOGETHER, work=many),
            Contestant("minisgd, 32 seeds, one order", "numpy", TOGETHER, shared, few),
            Contestant(HAND_SLICED.name, "torch", HAND_SLICED.make, work=problem),
        ],
        [
            faster_than(alone, 4.5, ours=together),
            faster_than("PyTorch hand-sliced", 550, ours=together),
            faster_than(alone, beyond=10, ours="minisgd, 256 seeds"),
            faster_than(alone, beyond=20, ours="minisgd, 32 seeds, one order"),
        ],
        shown=Shown("µs per update of one seed", 1e6),
        check=check,
    )


ROWS = [Row("8", "many seeds in one call", [case("float32"), case("float64")])]
