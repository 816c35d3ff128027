"""How it is measured: in rounds, as ratios, and only after a check.

A round runs every contestant of a case, one after the other, beginning with another one
each time. A ratio is formed of two times of the same round, so that a machine that is
slow for a while is slow for both. Reported is the median over the rounds, with the
lowest and the highest. A goal holds if the median reaches it. Rounds in which other
processes took more than 5 % of the machine are run again, twice at most; the
quietest count.

Before anything is timed, those who claim to do the same work run a small part of it
in the same order, and must end at the same parameters and losses.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter, sleep

import numpy as np

from benchmarks import machine, workers
from benchmarks.workers import ContestantFailed

# What rounding may do in a few epochs
TOLERANCES = {"float32": 2e-4, "float64": 1e-10}
QUIET = 0.05  # share of the machine that other processes may take in a round
AGAIN = 2  # rounds that are run again at most
PAUSE = 0.15  # seconds in which the threads of the contestant before go to sleep


@dataclass(frozen=True)
class Shown:
    """How a figure, in seconds per unit of work, is shown.

    Attributes
    ----------
    unit : str
    scale : float
    per_second : bool
        Whether to show units of work per second: `scale` / figure, not times.
    """

    unit: str
    scale: float
    per_second: bool = False

    def __call__(self, figure):
        return self.scale / figure if self.per_second else self.scale * figure


PER_UPDATE = Shown("µs per update", 1e6)
MILLISECONDS = Shown("ms", 1e3)
MEGABYTES = Shown("MB", 1e-6)


@dataclass(frozen=True)
class Contestant:
    """Who runs.

    Attributes
    ----------
    name : str
        "minisgd" for us, or another name for a peer.
    worker : str
        The process: see `workers.ENVIRONMENTS`.
    make : str
        "module:class", see `benchmarks.peers` for what a class must offer.
    settings : dict
        More arguments of the class.
    work : Problem or another, optional
        If it is not that of the case.
    differs : str, optional
        Why its answer is not compared with those of the others.
    shown : Shown, optional
        If it is not that of the case.
    tolerance : float
        How far its answer may be from that of the others, if that is more than
        `TOLERANCES` allow.
    """

    name: str
    worker: str
    make: str
    settings: dict = field(default_factory=dict)
    work: object = None
    differs: str = ""
    shown: Shown | None = None
    tolerance: float = 0.0


@dataclass(frozen=True)
class Goal:
    """What must be reached.

    Attributes
    ----------
    text : str
    value : callable
        From the figures of one round, a dict from contestants' names to seconds per
        unit of work, to the number that counts.
    unit : str
    must, beyond : float or None
        What is to be reached, and what would be more than that.
    at_least : bool
        Whether more is better.
    """

    text: str
    value: Callable
    unit: str
    must: float | None
    beyond: float | None = None
    at_least: bool = True

    def reached(self, number, limit):
        return number >= limit if self.at_least else number <= limit


@dataclass(frozen=True)
class Case:
    """Contestants that run against each other, and the goals that this decides.

    Attributes
    ----------
    shown : Shown
    least_rounds : int
        For what is short and scatters.
    check : callable, optional
        Takes the case and the processes; instead of `check` below.
    """

    name: str
    work: object
    contestants: list
    goals: list
    shown: Shown = PER_UPDATE
    least_rounds: int = 1
    check: Callable | None = None


@dataclass(frozen=True)
class Row:
    """A row of the table: some cases."""

    number: str
    title: str
    cases: list


# Goals


def faster_than(peer, must=None, beyond=None, ours="minisgd"):
    """Make a goal: at least so many times as fast as a peer."""
    text = said_of(ours, f"times as fast as {peer}")
    return Goal(text, lambda f: f[peer] / f[ours], "×", must, beyond)


def said_of(ours, text):
    """Return the text of a goal, with the contestant's name if it is a special one."""
    return text if ours == "minisgd" else f"{ours}: {text}"


def at_most_times(peer, must, beyond=None, ours="minisgd", what="time"):
    """Make a goal: at most so many times the time of a peer."""
    text = f"{what} as a multiple of that of {peer}"
    return Goal(text, lambda f: f[ours] / f[peer], "×", must, beyond, at_least=False)


# Running


def run_case(case, processes, rounds, seconds, quick=False):
    """Run one case, and return what came out, ready for JSON."""
    result = {"case": case.name, "check": None, "contestants": []}
    figures, others, problem = [], None, None
    if not quick:
        rounds = max(rounds, case.least_rounds)
    try:
        result["check"] = (case.check or check)(case, processes)
        made = [_warmed_up(case, each, processes, seconds) for each in case.contestants]
        figures, others = _rounds(case, processes, rounds)
        result["contestants"] = [
            _summary(case, each, facts, [f[each.name] for f in figures])
            for each, facts in zip(case.contestants, made, strict=True)
        ]
    except ContestantFailed as failure:
        problem, figures = str(failure), []
    finally:
        processes.forget_all()
    result["rounds"], result["share_of_others"] = len(figures), others
    result["goals"] = [_judged(goal, figures) for goal in case.goals]
    result["failed"] = problem
    return result


def check(case, processes):
    """Stop with a sentence unless all who do the same work end at the same place."""
    work = getattr(case.work, "for_checking", lambda: None)()
    same = [each for each in case.contestants if not each.differs]
    if work is None or len(same) < 2:
        return None
    answers = {each.name: _answer(each, work, processes) for each in same}
    allowed = {each.name: max(each.tolerance, TOLERANCES[work.dtype]) for each in same}
    return compare(case, answers, allowed)


def nothing_to_compare(case, processes):
    """Stand in for `check` where the contestants have different work to do."""


def compare(case, answers, allowed):
    """Compare answers with the first of them; return the largest distance, in words.

    Parameters
    ----------
    answers, allowed : dict
        From names to answers, and to the distances that are allowed.
    """
    first, *others = answers
    largest = 0.0
    for name in others:
        distance = _distance(answers[name], answers[first])
        if not distance <= allowed[name]:
            raise SystemExit(
                f"{case.name}: {name} and {first} do not do the same work. After the "
                f"same few epochs in the same order their parameters and losses differ "
                f"by {distance:.1e}, and {allowed[name]:.0e} is allowed. So it was not "
                f"timed."
            )
        largest = max(largest, distance)
    return f"{len(answers)} contestants agree to {largest:.0e}"


def _ask(contestant, processes, function, *arguments):
    """Call a function in the contestant's process; say who it was if that fails."""
    try:
        return processes[contestant.worker](function, *arguments)
    except ContestantFailed as failure:
        raise ContestantFailed(f"{contestant.name}: {failure}") from None


def _answer(contestant, work, processes):
    what = contestant.make, work, contestant.settings
    return np.array(_ask(contestant, processes, workers.answer, *what))


def _distance(one, other):
    if one.shape != other.shape:
        return float("inf")
    return float(np.max(np.abs(one - other) / (1 + np.abs(other))))


def _warmed_up(case, contestant, processes, seconds):
    work = contestant.work or case.work
    what = contestant.make, work, contestant.settings
    return _ask(contestant, processes, workers.warm_up, contestant.name, *what, seconds)


def _rounds(case, processes, rounds):
    """Return the figures of every round, and the share of the machine others took.

    A round in which others were at work is run again, if not too often.
    """
    found = []
    for number in range(rounds + min(rounds, AGAIN)):
        found.append(_round(case, processes, number))
        if sum((share or 0.0) < QUIET for share, _ in found) == rounds:
            break
    found = sorted(found, key=lambda each: each[0] or 0.0)[:rounds]
    shares = [share for share, _ in found]
    return [figures for _, figures in found], None if None in shares else max(shares)


def _round(case, processes, number):
    """Run every contestant once; return the share that others took, and the figures."""
    before, begin, figures = _work_of_others(processes), perf_counter(), {}
    first = number % len(case.contestants)
    for each in case.contestants[first:] + case.contestants[:first]:
        sleep(PAUSE)
        figures[each.name] = _ask(each, processes, workers.measure, each.name)
    wall = perf_counter() - begin
    if before is None:
        return None, figures
    others = (_work_of_others(processes) - before) / (wall * machine.cores())
    return round(max(0.0, others), 3), figures


def _work_of_others(processes):
    everybody = machine.busy_seconds()
    if everybody is None:
        return None
    return everybody - machine.seconds_of(["self", *processes.pids()])


def _summary(case, contestant, facts, figures):
    """Return a contestant's line: its figure as median, lowest and highest."""
    shown = contestant.shown or case.shown
    return {
        "name": contestant.name,
        "unit": shown.unit,
        **spread([shown(figure) for figure in figures]),
        "differs": contestant.differs,
        **facts,
        "figures": figures,
    }


def spread(numbers):
    """Return the median, the lowest and the highest.

    Examples
    --------
    >>> spread([3, 1, 2])
    {'median': 2, 'lowest': 1, 'highest': 3}
    """
    return {"median": median(numbers), "lowest": min(numbers), "highest": max(numbers)}


def _judged(goal, figures):
    """Return a goal with what was measured, and whether it holds."""
    judged = {
        "goal": goal.text,
        "unit": goal.unit,
        "at_least": goal.at_least,
        "must": goal.must,
        "beyond": goal.beyond,
    }
    if figures:
        measured = spread([goal.value(each) for each in figures])
        judged |= measured
        for key, limit in (("holds", goal.must), ("holds_beyond", goal.beyond)):
            if limit is not None:
                judged[key] = goal.reached(measured["median"], limit)
    return judged
