"""The assignments, and their answers on file as graded by the real nbgrader."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from grading.course import Course
from grading.mutants import mutants
from grading.notebooks import ASSIGNMENTS, Notebook, answers_on_file
from grading.trial import answer_names, try_question

HERE = Path(__file__).parent
QUESTIONS = [(name, q) for name in ASSIGNMENTS for q in answer_names(name)]


class GradedClass:
    """A class that hands in every answer on file and every mutant, graded by nbgrader.

    Its students are "solution", "untouched", and as many as it takes: number k hands in
    the k-th entry of each question. Mutants that run without end stay out: each of
    their tests would have to wait until its time is over.
    """

    def __init__(self, folder, assignment, entries):
        self.entries = entries
        self.course = Course(folder, assignment)
        release = Notebook.release(assignment)
        self.course.submit("untouched", release.content)
        self.course.submit("solution", Notebook.solution(assignment).content)
        for number in range(max(map(len, self.entries.values()))):
            kth = {
                name: sources[number % len(sources)]
                for name, sources in self.entries.items()
            }
            self.course.submit(f"student-{number}", release.with_answers(kth))
        self.course.nbgrader("autograde", assignment)

    def outcome(self, question, source):
        """Return points and message of each test cell of a question."""
        student = f"student-{self.entries[question].index(source)}"
        graded, points = self.course.autograded(student), self.course.points(student)
        return {
            test: (points[test], graded.errors.get(test, ""))
            for test in graded.tests_of(question)
        }


tried = cache(try_question)


def entries_of(assignment, question):
    cell = Notebook.solution(assignment).answers[question]["source"]
    sources = [answer.source for answer in answers_on_file(assignment, question)]
    endless = tried(assignment, question).endless
    return sources + [m.source for m in mutants(cell) if m.change not in endless]


class Classes:
    """The classes of all assignments, graded one after the other beside the tests."""

    def __init__(self):
        self.grader, self.classes = ThreadPoolExecutor(max_workers=1), {}

    def begin(self, assignments):
        self.folder = TemporaryDirectory()
        for name in assignments:
            folder = Path(self.folder.name) / name
            folder.mkdir()
            entries = {q: entries_of(name, q) for q in answer_names(name)}
            self.classes[name] = self.grader.submit(GradedClass, folder, name, entries)

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
