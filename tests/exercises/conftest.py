"""Notebooks, the answers on file, and courses graded by the real nbgrader."""

import json
import re
import shutil
import subprocess
import sys
from copy import deepcopy
from functools import cache, partial
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

ROOT = Path(__file__).parents[2]
ASSIGNMENTS = [path.parent.name for path in sorted(ROOT.glob("solutions/*/*.ipynb"))]


class Notebook:
    """A notebook file, read as plain JSON."""

    def __init__(self, path):
        self.path = path
        self.content = json.loads(path.read_text("utf-8"))
        self.cells = self.content["cells"]
        for cell in self.cells:
            cell["source"] = "".join(cell["source"])
        self.code = [cell for cell in self.cells if cell["cell_type"] == "code"]
        self.answers = self._nbgrader_cells("solution")
        self.graded = self._nbgrader_cells("grade")

    def _nbgrader_cells(self, kind):
        """Collect the cells that nbgrader gives this part, by their grade_id."""
        settings = [(cell["metadata"].get("nbgrader", {}), cell) for cell in self.cells]
        return {found["grade_id"]: cell for found, cell in settings if found.get(kind)}

    @property
    def points(self):
        """Points of each graded cell."""
        return {
            name: cell["metadata"]["nbgrader"]["points"]
            for name, cell in self.graded.items()
        }

    @property
    def errors(self):
        """What each graded cell shows to the student, if it failed; on one line."""
        return {
            name: " ".join(" ".join(output["traceback"]).split())
            for name, cell in self.graded.items()
            for output in cell["outputs"]
            if output["output_type"] == "error"
        }

    def with_answers(self, sources):
        """Return the content with other answers, from grade_id to source."""
        content = deepcopy(self.content)
        for cell in content["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = sources.get(name, cell["source"])
        return content


class Course:
    """A copy of what nbgrader needs of this repository, as in a fresh clone."""

    def __init__(self, folder, assignment):
        self.folder = folder
        self.assignment = assignment
        shutil.copy(ROOT / "nbgrader_config.py", folder)
        source = f"solutions/{assignment}"
        shutil.copytree(ROOT / source, folder / source)

    def nbgrader(self, *arguments):
        """Run an nbgrader command in the folder; return what it prints."""
        command = [sys.executable, "-m", "nbgrader", *arguments]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def submit(self, student, content):
        path = self.folder / f"submitted/{student}/{self.assignment}"
        path.mkdir(parents=True)
        text = json.dumps(content)
        (path / f"{self.assignment}.ipynb").write_text(text, "utf-8")

    def autograded(self, student):
        folder = self.folder / f"autograded/{student}/{self.assignment}"
        return Notebook(folder / f"{self.assignment}.ipynb")

    def points(self, student):
        """Read the points of each graded cell from the gradebook."""
        url = f"sqlite:///{self.folder / 'gradebook.db'}"
        with Gradebook(url, "minisgd") as gradebook:
            submission = gradebook.find_submission(self.assignment, student)
            grades = [g for notebook in submission.notebooks for g in notebook.grades]
            return {grade.name: grade.score for grade in grades}


class Answer:
    """A file of tests/answers/."""

    def __init__(self, path):
        self.assignment, self.question, self.name = path.with_suffix("").parts[-3:]
        self.is_right = self.name.startswith("right_")
        self.source = path.read_text("utf-8")
        comments = dict(message=[], points=[])
        for name, text in re.findall(r"^# (\w+): (.*)$", self.source, re.MULTILINE):
            comments[name].append(text)
        self.messages = comments["message"]
        self.points_kept = sum(map(int, comments["points"]))

    def __str__(self):
        return f"{self.assignment}/{self.question}/{self.name}"


ANSWERS = [Answer(path) for path in sorted(ROOT.glob("tests/answers/*/*/*.py"))]


def pytest_generate_tests(metafunc):
    """Run a test for every assignment, or for every right or wrong answer on file."""
    if "assignment" in metafunc.fixturenames:
        metafunc.parametrize("assignment", ASSIGNMENTS, scope="session")
    for name, is_right in ("right_answer", True), ("wrong_answer", False):
        if name in metafunc.fixturenames:
            answers = [answer for answer in ANSWERS if answer.is_right == is_right]
            metafunc.parametrize(name, answers, ids=str)


@pytest.fixture
def solution(assignment):
    return Notebook(ROOT / f"solutions/{assignment}/{assignment}.ipynb")


@pytest.fixture
def release(assignment):
    return Notebook(ROOT / f"exercises/{assignment}/{assignment}.ipynb")


@pytest.fixture
def course(tmp_path, assignment):
    return Course(tmp_path, assignment)


def answers_on_file(assignment, question):
    return [a for a in ANSWERS if (a.assignment, a.question) == (assignment, question)]


@pytest.fixture
def answers_to(assignment):
    """Return a function that lists the answers on file to a question."""
    return partial(answers_on_file, assignment)


@pytest.fixture(scope="session")
def graded(tmp_path_factory):
    """Return a function that gives the graded course of an assignment.

    Its students are "solution", "untouched", and as many as it takes to hand in every
    answer on file: number k hands in the k-th answer to each question.
    """

    @cache
    def grade(assignment):
        course = Course(tmp_path_factory.mktemp("course"), assignment)
        release = Notebook(ROOT / f"exercises/{assignment}/{assignment}.ipynb")
        solution = Notebook(ROOT / f"solutions/{assignment}/{assignment}.ipynb")
        course.submit("untouched", release.content)
        course.submit("solution", solution.content)
        sources = {
            name: [answer.source for answer in answers_on_file(assignment, name)]
            for name in release.answers
        }
        for number in range(max(map(len, sources.values()))):
            kth = {name: texts[number % len(texts)] for name, texts in sources.items()}
            course.submit(f"student-{number}", release.with_answers(kth))
        course.nbgrader("autograde", assignment)
        return course

    return grade


@pytest.fixture
def outcome(graded):
    """Return a function that gives the outcome of an answer on file, as graded.

    The outcome is, for each graded cell of its question, the points and the message.
    """

    def find(answer):
        course = graded(answer.assignment)
        answers = answers_on_file(answer.assignment, answer.question)
        student = f"student-{answers.index(answer)}"
        errors = course.autograded(student).errors
        return {
            name: (points, errors.get(name, ""))
            for name, points in course.points(student).items()
            if name.startswith(f"{answer.question}-")
        }

    return find
