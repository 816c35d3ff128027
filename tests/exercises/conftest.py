"""The assignments, and their answers on file as graded by the real nbgrader."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from grading.battery import Battery
from grading.course import Course
from grading.mutants import mutants
from grading.notebooks import ASSIGNMENTS, Notebook, answers_on_file
from grading.trial import SECONDS_OF_WRONG, answer_names, try_question

HERE = Path(__file__).parent
QUESTIONS = [(name, q) for name in ASSIGNMENTS for q in answer_names(name)]


class Graded:
    """What nbgrader makes of an assignment.

    Attributes
    ----------
    course : Course
        A class of a few: "solution", "untouched", and `STUDENTS` who hand in answers on
        file, one to each question.
    battery : Battery
        All answers on file, and all mutants but those that run without end.
    """

    def __init__(self, folder, assignment, entries):
        solution, release = Notebook.solution(assignment), Notebook.release(assignment)
        for part in "class", "battery":
            (folder / part).mkdir(parents=True)
        self.course = Course(folder / "class", assignment)
        self.course.submit("untouched", release.content)
        self.course.submit("solution", solution.content)
        self.handed_in = [
            {name: sources[number % len(sources)] for name, sources in entries.items()}
            for number in range(0, 7 * STUDENTS, 7)
        ]
        for number, answers in enumerate(self.handed_in):
            self.course.submit(f"student-{number}", release.with_answers(answers))
        self.course.nbgrader("autograde", assignment)
        self.battery = Battery(folder / "battery", solution, entries, SECONDS_OF_WRONG)


STUDENTS = 3
tried = cache(try_question)


def entries_of(assignment, question):
    cell = Notebook.solution(assignment).answers[question]["source"]
    sources = [answer.source for answer in answers_on_file(assignment, question)]
    endless = tried(assignment, question).endless
    return sources + [m.source for m in mutants(cell) if m.change not in endless]


class Classes:
    """All assignments, graded one after the other beside the tests."""

    def __init__(self):
        self.grader, self.classes = ThreadPoolExecutor(max_workers=1), {}

    def begin(self, assignments):
        self.folder = TemporaryDirectory()
        for name in assignments:
            folder = Path(self.folder.name) / name
            entries = {q: entries_of(name, q) for q in answer_names(name)}
            self.classes[name] = self.grader.submit(Graded, folder, name, entries)

    def __call__(self, assignment):
        return self.classes[assignment].result()

    def end(self):
        self.grader.shutdown(cancel_futures=True)


CLASSES = Classes()


def pytest_collection_modifyitems(items):
    """These tests come last: what they look at is graded in the meantime."""
    items.sort(key=lambda item: HERE in item.path.parents)


def pytest_collection_finish(session):
    """Begin to grade what the tests that were chosen will ask for."""
    if not session.config.option.collectonly:
        parameters = [
            item.callspec.params
            for item in session.items
            if HERE in item.path.parents
            and "graded" in item.fixturenames
            and hasattr(item, "callspec")
        ]
        asked = {p.get("assignment") or p["question"][0] for p in parameters}
        CLASSES.begin(sorted(asked))


def pytest_sessionfinish():
    CLASSES.end()


def pytest_generate_tests(metafunc):
    """Run a test for every assignment, or for every question."""
    if "assignment" in metafunc.fixturenames:
        metafunc.parametrize("assignment", ASSIGNMENTS, scope="session")
    if "question" in metafunc.fixturenames:
        metafunc.parametrize("question", QUESTIONS, ids="/".join, scope="session")


@pytest.fixture
def solution(assignment):
    return Notebook.solution(assignment)


@pytest.fixture
def release(assignment):
    return Notebook.release(assignment)


@pytest.fixture
def course(tmp_path, assignment):
    return Course(tmp_path, assignment)


@pytest.fixture(scope="session")
def graded():
    """Return a function that gives the graded class of an assignment."""
    return CLASSES


@pytest.fixture(scope="session", name="tried")
def what_was_tried():
    """Return a function that gives what came of trying a question's answers."""
    return tried
