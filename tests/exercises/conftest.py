"""The assignments, and their answers on file as graded by the real nbgrader."""

from functools import cache

import pytest

from grading.battery import Battery
from grading.course import Course
from grading.notebooks import ASSIGNMENTS, Notebook, answers_on_file
from grading.trial import answer_names, is_endless, tried
from minisgd import checking

QUESTIONS = [(name, q) for name in ASSIGNMENTS for q in answer_names(name)]


class Graded:
    """What nbgrader makes of an assignment.

    Attributes
    ----------
    course : Course
        A class of three: "solution", "untouched", and "mixed" who hands in answers on
        file, one to each question. The assignment has been generated.
    mixed : dict
        What "mixed" hands in: the sources of the answers, by their questions.
    battery : Battery
        All answers on file, and every eighth mutant, but those that run without end.
    """

    def __init__(self, folder, assignment):
        solution, release = Notebook.solution(assignment), Notebook.release(assignment)
        entries = {
            name: entries_of(assignment, name) for name in answer_names(assignment)
        }
        for part in "class", "battery":
            (folder / part).mkdir()
        self.course = Course(folder / "class", assignment)
        self.course.nbgrader("generate_assignment", assignment)
        self.course.submit("untouched", release.content)
        self.course.submit("solution", solution.content)
        self.mixed = {
            name: sources[5 * number % len(sources)]
            for number, (name, sources) in enumerate(entries.items())
        }
        self.course.submit("mixed", release.with_answers(self.mixed))
        self.course.nbgrader("autograde", assignment)
        self.battery = Battery(folder / "battery", solution, entries)


def entries_of(assignment, question):
    """Return the answers and mutants that nbgrader shall grade."""
    outcomes = tried(assignment, question).outcomes
    on_file = [answer.source for answer in answers_on_file(assignment, question)]
    mutants = [source for source in outcomes if source not in on_file]
    sources = dict.fromkeys([*on_file, *mutants[::8]])
    return [source for source in sources if not is_endless(outcomes[source])]


def pytest_configure(config):
    config.addinivalue_line("markers", "assignments(*names): run on no others")


def pytest_generate_tests(metafunc):
    """Run a test for every assignment, or for every question."""
    if "assignment" in metafunc.fixturenames:
        chosen = metafunc.definition.get_closest_marker("assignments")
        metafunc.parametrize(
            "assignment", chosen.args if chosen else ASSIGNMENTS, scope="session"
        )
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", QUESTIONS, ids="/".join, scope="session")


@pytest.fixture
def solution(assignment):
    return Notebook.solution(assignment)


@pytest.fixture
def release(assignment):
    return Notebook.release(assignment)


@pytest.fixture
def run_test_cells(monkeypatch):
    """Return a function that runs the test cells of an assignment with other checks."""

    def run_test_cells(assignment, names, **checks):
        for kind, check in checks.items():
            monkeypatch.setattr(checking, kind, check)
        for cell in Notebook.solution(assignment).graded.values():
            exec(cell["source"], dict(names))

    return run_test_cells


@pytest.fixture(scope="session")
def graded(tmp_path_factory):
    """Return a function that gives what nbgrader makes of an assignment."""
    return cache(lambda name: Graded(tmp_path_factory.mktemp(name), name))


@pytest.fixture(scope="session", name="tried")
def what_was_tried():
    """Return a function that gives what came of trying a question's answers."""
    return tried
