"""The notebooks of the assignments, and the answers to them that are on file."""

import json
import re
from copy import deepcopy
from pathlib import Path

import yaml

from minisgd.checking.notebook import HEADING

ROOT = Path(__file__).resolve().parents[1]
ORDER = "counting batching update loop stopping noise data capstone".split()
FOUND = sorted(
    path.stem
    for path in ROOT.glob("solutions/*/*.ipynb")
    if path.stem == path.parent.name
)
ASSIGNMENTS = sorted(FOUND, key=[*ORDER, *FOUND].index)  # an instructor's own come last
HIDDEN = re.compile(
    r"^[ \t]*### BEGIN HIDDEN TESTS\n.*?^[ \t]*### END HIDDEN TESTS(\n|\Z)", re.S | re.M
)


class Notebook:
    """A notebook file, read as plain JSON.

    Parameters
    ----------
    path : pathlib.Path

    Attributes
    ----------
    cells, code : list of dict
        All cells, and those with code. A cell's source is one text.
    answers : dict
        The cells that students fill in and nbgrader grades, by their grade_id.
    graded : dict
        The cells that test them. The tests of the answer ``steps`` are called
        ``steps-shown``, ``steps-more`` and the like.
    by_hand : dict
        The cells that an instructor grades.
    """

    def __init__(self, path):
        self.path = path
        self.content = json.loads(path.read_text("utf-8"))
        self.cells = self.content["cells"]
        for cell in self.cells:
            cell["source"] = "".join(cell["source"])
        self.code = [cell for cell in self.cells if cell["cell_type"] == "code"]
        self.answers, self.graded, self.by_hand = {}, {}, {}
        for cell in self.cells:
            settings = cell["metadata"].get("nbgrader", {})
            name = grade_id_of(cell)
            if settings.get("task") or settings.get("grade") and settings["solution"]:
                self.by_hand[name] = cell
            elif settings.get("grade"):
                self.graded[name] = cell
            elif settings.get("solution"):
                self.answers[name] = cell

    @classmethod
    def solution(cls, assignment):
        return cls(ROOT / f"solutions/{assignment}/{assignment}.ipynb")

    @classmethod
    def release(cls, assignment):
        return cls(ROOT / f"exercises/{assignment}/{assignment}.ipynb")

    @property
    def points(self):
        """Points of each test cell."""
        return {name: points_of(cell) for name, cell in self.graded.items()}

    @property
    def errors(self):
        """What each test cell shows to the student, if it failed; on one line."""
        return {
            name: " ".join(" ".join(output["traceback"]).split())
            for name, cell in self.graded.items()
            for output in cell["outputs"]
            if output["output_type"] == "error"
        }

    @property
    def headline(self):
        """Title, points and minutes; "" where the first cell names no minutes."""
        first = self.cells[0]["source"]
        title, minutes = re.match("# (.*)", first), re.search(r"(\d+) [Mm]in", first)
        points = sum(map(points_of, [*self.graded.values(), *self.by_hand.values()]))
        return (
            title[1] if title else self.path.stem,
            points,
            int(minutes[1]) if minutes else "",
        )

    @property
    def headings(self):
        """For each question its title, its points, and the chapters its tests name."""
        found = []
        for cell in self.cells:
            if heading := HEADING.match(cell["source"]):
                found.append((heading[1], int(heading[2]), []))
            for chapter in re.findall(r'chapter="(.*?)"', cell["source"]):
                if found and chapter not in found[-1][2]:
                    found[-1][2].append(chapter)
        return found

    def tests_of(self, question):
        """Return the test cells of an answer, by their grade_id."""
        return {n: c for n, c in self.graded.items() if question_of(n) == question}

    def with_answers(self, sources):
        """Return the content with other answers, from grade_id to source."""
        content = deepcopy(self.content)
        for cell in content["cells"]:
            name = grade_id_of(cell)
            cell["source"] = sources.get(name, cell["source"])
        return content


def grade_id_of(cell):
    """Return the name that nbgrader knows a cell by; None if it leaves it alone."""
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


def points_of(cell):
    return cell["metadata"]["nbgrader"]["points"]


def question_of(test):
    """Return the grade_id of the answer that a test cell tests."""
    return test.rpartition("-")[0]


class Answer:
    """An answer on file, in tests/answers/; conftest.py there says what it holds."""

    def __init__(self, path):
        self.assignment, self.question, self.name = path.with_suffix("").parts[-3:]
        self.is_right = self.name.startswith("right_")
        self.source = path.read_text("utf-8")
        comments = {"message": [], "points": []}
        for name, text in re.findall(r"^# (\w+): (.*)$", self.source, re.MULTILINE):
            comments.get(name, []).append(text)
        self.messages = comments["message"]
        self.points_kept = sum(map(int, comments["points"]))

    def __str__(self):
        return f"{self.assignment}/{self.question}/{self.name}"

    def faults_of_tests(self, outcome, points):
        """List what the tests did wrong with this answer.

        Parameters
        ----------
        outcome : dict
            What the student reads at each test cell of the question, "" if it passed.
        points : dict
            The points of each test cell.

        Returns
        -------
        list of str
            Empty if a right answer passed, and a wrong one lost its points and read
            its own message.
        """
        if self.is_right:
            return [
                f"{test}: {message}" for test, message in outcome.items() if message
            ]
        read = " ".join(outcome.values())
        kept = sum(points[test] for test, message in outcome.items() if not message)
        faults = [f"does not say: {text}" for text in self.messages if text not in read]
        if not self.messages:
            faults.append("has no message on file")
        if kept != self.points_kept:
            faults.append(f"keeps {kept} points, not {self.points_kept}")
        for test, message in outcome.items():
            if message and "Read again: the chapter " not in message:
                faults.append(f"{test} names no chapter: {message}")
            if "Traceback" in message:
                faults.append(f"{test} shows a traceback")
        return faults


def all_passed(outcome):
    return not any(outcome.values())


def answers_on_file(assignment="*", question="*"):
    """List the answers on file, in the order of their names."""
    paths = ROOT.glob(f"tests/answers/{assignment}/{question}/*.py")
    return [Answer(path) for path in sorted(paths)]


def equivalent_mutants(assignment, question):
    """Return the mutants that do the same as the solution, and why each does."""
    path = ROOT / f"tests/answers/{assignment}/{question}/equivalent.yml"
    rows = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    return {row["mutant"]: row["reason"] for row in rows}


def secrets(notebook):
    """Return what students must not see of a solution: texts of one or more lines.

    Every line of a hidden test, of a rubric and of an answer graded by hand; and the lines
    of every solution together, for a single one may stand anywhere.
    """
    kept, found = open_and_hidden(notebook)
    return [text for text in found if says_something(text) and text not in kept]


def open_and_hidden(notebook):
    """Return the lines of a solution that students see, and the texts that they do not."""
    kept, found, region = set(), [], None
    for cell in notebook.by_hand.values():
        if not cell["metadata"]["nbgrader"]["task"]:
            found += cell["source"].splitlines()
    for cell in notebook.cells:
        for line in map(str.strip, cell["source"].splitlines()):
            if line.startswith(("### BEGIN", "=== BEGIN")):
                region = []
            elif line.startswith("### END SOLUTION"):
                found.append("\n".join(region))
                region = None
            elif line.startswith(("### END", "=== END")):
                found += region
                region = None
            elif region is not None and line:
                region.append(line)
            elif cell not in notebook.by_hand.values():
                kept.add(line)
    return kept, found


def says_something(text):
    """Whether a line is more than, say, `for size in sizes:` or a chapter's name."""
    long = len(text) > (12 if re.search(r"\d", text) else 24)
    return long and not text.startswith("chapter=")


def leaks(notebooks, texts):
    """List the secrets of notebooks that stand in texts, with the names of these.

    Parameters
    ----------
    notebooks : list of Notebook
    texts : dict
        From names to texts.
    """
    bare = {
        name: "\n".join(filter(None, map(str.strip, text.splitlines())))
        for name, text in texts.items()
    }
    seen = set().union(*(open_and_hidden(notebook)[0] for notebook in notebooks))
    return [
        f"{name}: {secret}"
        for notebook in notebooks
        for secret in secrets(notebook)
        if secret not in seen  # where it stands openly in another one
        for name, text in bare.items()
        if f"\n{secret}\n" in f"\n{text}\n"
    ]
