"""Row 8: 32 seeds of the worked example in one call.

`Sequential([...], seeds=range(32))` against 32 models trained one after the other, by
ourselves and by PyTorch; once update by update, once `fit(parallel_in_time=True)`, which
the goals are about. Every seed has its own first weights and its own order. Times are per
update of one seed. The check compares all parameters with those of the models trained one
by one.
"""

import numpy as np

from benchmarks import workers
from benchmarks.problems import Problem, Seeds, worked_example
from benchmarks.protocol import Case, Contestant, Row, Shown, compare, faster_than
from benchmarks.rows.peers_of import HAND_SLICED

TOGETHER = "benchmarks.ours:Replicas"
ONE_BY_ONE = "benchmarks.ours:EachOnItsOwn"
PARALLEL = {"fit": {"parallel_in_time": True}}


def check(case, processes):
    """Stop unless the seeds end where they end when each is alone."""
    dtype = case.work.problem.dtype
    work = Seeds(Problem(200, 3, 5, epochs=3, dtype=dtype), seeds=4)
    ways = {
        "one by one": (ONE_BY_ONE, {}),
        "in one call": (TOGETHER, {}),
        "parallel in time": (TOGETHER, PARALLEL),
    }
    answers = {
        name: np.array(processes["numpy"](workers.answer, make, work, options))
        for name, (make, options) in ways.items()
    }
    tolerance = {"float32": 1e-4, "float64": 1e-12}[dtype]
    return compare(case, answers, dict.fromkeys(answers, tolerance))


def case(dtype):
    problem = worked_example(1, dtype)
    few, many = Seeds(problem, 32), Seeds(problem, 256)
    alone, shared = "32 runs of our own", {"shared_order": True}
    parallel = [f"minisgd, {seeds} seeds, parallel in time" for seeds in (32, 256)]
    return Case(
        f"worked example, 1 column, {dtype}, many seeds",
        few,
        [
            Contestant(alone, "numpy", ONE_BY_ONE, work=Seeds(problem, 32, True)),
            Contestant("minisgd, 32 seeds", "numpy", TOGETHER, work=few),
            Contestant("minisgd, 256 seeds", "numpy", TOGETHER, work=many),
            Contestant(parallel[0], "numpy", TOGETHER, PARALLEL, few),
            Contestant(parallel[1], "numpy", TOGETHER, PARALLEL, many),
            Contestant("minisgd, 32 seeds, one order", "numpy", TOGETHER, shared, few),
            Contestant(HAND_SLICED.name, "torch", HAND_SLICED.make, work=problem),
        ],
        [
            faster_than(alone, 4.5, ours=parallel[0]),
            faster_than("PyTorch hand-sliced", 550, ours=parallel[0]),
            faster_than(alone, beyond=10, ours=parallel[1]),
            faster_than(alone, beyond=20, ours="minisgd, 32 seeds, one order"),
        ],
        shown=Shown("µs per update of one seed", 1e6),
        check=check,
    )


ROWS = [Row("8", "many seeds in one call", [case("float32"), case("float64")])]
