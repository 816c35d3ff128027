"""How good are our tests? Every answer on file, and every mutant, tried at once.

    python -m grading.trial [assignment ...]

An answer is put into the solution in place of one answer cell, the cells are run one
after the other, and each test cell of that question says something or nothing. This is
what nbgrader does, without a kernel, and a hundred times as fast. That both come to the
same is tested: tests/exercises/test_grading.py.

What came of it is kept in _build/tried/ until a file changes that it rests on: the book
and the tests ask for the same.
"""

import argparse
import ast
import io
import json
import linecache
import sys
import warnings
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from unittest.mock import patch

from grading.mutants import mutants
from grading.notebooks import (
    ASSIGNMENTS,
    ROOT,
    Notebook,
    all_passed,
    answers_on_file,
    equivalent_mutants,
    grade_id_of,
    points_of,
)
from minisgd.checking import CheckFailed, running

SECONDS_OF_WRONG = 2  # answers, which may never end


@dataclass
class Question:
    """What came of trying all answers to a question.

    Attributes
    ----------
    name : str
        The grade_id of the answer cell.
    points : int
    right, wrong : dict
        For every answer on file what the tests did wrong with it: mostly nothing.
    killed : int
        Mutants of the solution that did not pass.
    equivalent : dict
        Mutants that do the same as the solution, and why.
    survivors : list of str
        Mutants that passed all the same.
    outcomes : dict
        What each test said, for the source of every answer and mutant.
    """

    name: str
    points: int
    right: dict = field(default_factory=dict)
    wrong: dict = field(default_factory=dict)
    killed: int = 0
    equivalent: dict = field(default_factory=dict)
    survivors: list = field(default_factory=list)
    outcomes: dict = field(default_factory=dict)

    @property
    def faults(self):
        """List what must not be: a line each."""
        faults = [
            f"{answer}: {fault}"
            for answer, found in (self.right | self.wrong).items()
            for fault in found
        ]
        faults += [f"{self.name}: a mutant passes: {it}" for it in self.survivors]
        return faults


@cache
def tried(assignment, name):
    """Try a question, or read what came of it if nothing has changed since.

    Returns
    -------
    Question
    """
    folder = place_of_what_was_tried()
    kept = folder / f"{assignment}-{name}.json"
    if kept.exists():
        return Question(**json.loads(kept.read_text("utf-8")))
    question = try_question(assignment, name)
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as file:
        json.dump(asdict(question), file)
    Path(file.name).replace(kept)  # at once, for another may be reading
    return question


@cache
def place_of_what_was_tried():
    """Return the folder for all questions, as the files are now."""
    return ROOT / "_build" / "tried" / fingerprint(what_it_rests_on())


def what_it_rests_on():
    """List the notebooks, the answers, the code that tries them, and what that runs on."""
    return [
        *ROOT.glob("solutions/*/*.ipynb"),
        *ROOT.glob("tests/answers/*/*/*.*"),
        *ROOT.glob("grading/*.py"),
        *ROOT.glob("minisgd/**/*.py"),
        ROOT / "requirements.txt",
        ROOT / "constraints.txt",
    ]


def fingerprint(files):
    """Return a name that changes when the content of one of the files does."""
    digest = sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def try_question(assignment, name):
    """Try all answers on file to a question, and all mutants of its solution.

    Returns
    -------
    Question
    """
    notebook = Notebook.solution(assignment)
    points = {test: points_of(cell) for test, cell in notebook.tests_of(name).items()}
    question = Question(name, sum(points.values()))
    question.equivalent = equivalent_mutants(assignment, name)

    def outcome(source):
        if source not in question.outcomes:
            question.outcomes[source] = outcome_of(notebook, name, source)
        return question.outcomes[source]

    answers = answers_on_file(assignment, name)
    for answer in answers:
        if answer.is_right:
            faults = answer.faults_of_tests(outcome(answer.source), points)
            question.right[str(answer)] = faults
    with patch.object(running, "SECONDS", SECONDS_OF_WRONG):
        for answer in answers:
            if not answer.is_right:
                faults = answer.faults_of_tests(outcome(answer.source), points)
                question.wrong[str(answer)] = faults
        for mutant in mutants(notebook.answers[name]["source"]):
            if not all_passed(outcome(mutant.source)):
                question.killed += 1
            elif mutant.change not in question.equivalent:
                question.survivors.append(mutant.change)
    return question


def answer_names(assignment):
    return list(Notebook.solution(assignment).answers)


def is_endless(outcome):
    """Whether an answer was stopped because its time was over."""
    return any("was still running" in message for message in outcome.values())


def outcome_of(notebook, question, source):
    """Run a notebook with another answer to a question.

    Returns
    -------
    dict
        What each test cell of the question says, on one line; "" if it passes.
    """
    names, outcome = {"__name__": "__main__"}, {}
    tests = notebook.tests_of(question)
    for cell in notebook.code:
        name = grade_id_of(cell)
        if name in tests:
            outcome[name] = run_cell(cell["source"], name, names)
        elif name == question:
            run_cell(source, name, names)
        elif name not in notebook.graded and name not in notebook.by_hand:
            run_cell(cell["source"], name, names)
        if outcome.keys() == tests.keys():
            return outcome


def run_cell(source, name, names):
    """Run a cell as Jupyter does; return what it shows of an exception, if any."""
    file = f"<{name}>"
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    try:
        with (
            redirect_stdout(io.StringIO()),
            redirect_stderr(io.StringIO()),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            exec(compile(source, file, "exec"), names)
    except CheckFailed as failed:
        return " ".join(str(failed).split())
    except Exception as problem:
        return f"Traceback: {type(problem).__name__}: {problem}"
    return ""


def unread_sentences(assignment, questions):
    """List the sentences about mistakes that no wrong answer on file is told.

    No message shall be there for a mistake that cannot be made.
    """
    read = " ".join(
        message
        for question in questions
        for outcome in question.outcomes.values()
        for message in outcome.values()
    )
    cells = Notebook.solution(assignment).graded.values()
    sources = [cell["source"] for cell in cells]
    found = [text for source in sources for text in texts_of_dicts(source)]
    module = ROOT / f"minisgd/mistakes/{assignment}.py"
    if module.exists():
        found += sentences(module.read_text("utf-8"))
    return [text for text in found if " ".join(text.split()) not in read]


def texts_of_dicts(source):
    """Find the texts that are values of dicts."""
    for node in ast.walk(ast.parse(source)):
        for value in node.values if isinstance(node, ast.Dict) else ():
            yield from constant_part(value)


def sentences(source):
    """Find the texts of a module that are not documentation."""
    tree = ast.parse(source)
    documented = ast.Module, ast.FunctionDef, ast.ClassDef
    done = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and ast.get_docstring(node)
    }
    for node in ast.walk(tree):  # from the outside in: f-strings before their parts
        if isinstance(node, (ast.JoinedStr, ast.Constant)) and id(node) not in done:
            done.update(map(id, ast.walk(node)))
            for part in constant_part(node):
                if " " in part.strip():
                    yield part


def constant_part(node):
    """Yield the longest constant part of a text or an f-string."""
    parts = [
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    if parts:
        yield max(parts, key=len).strip()


def report(assignment):
    """Try everything of an assignment; return what came of it as plain data."""
    questions = [tried(assignment, name) for name in answer_names(assignment)]
    unread = unread_sentences(assignment, questions)
    notebook = Notebook.solution(assignment)
    title, points, minutes = notebook.headline
    return {
        "assignment": assignment,
        "title": title,
        "points": points,
        "minutes": minutes,
        "headings": notebook.headings,
        "faults": [fault for question in questions for fault in question.faults]
        + [f"{assignment}: nobody reads: {text}" for text in unread],
        "questions": [
            {
                "name": question.name,
                "points": question.points,
                "right": fraction(question.right),
                "wrong": fraction(question.wrong),
                "mutants": [question.killed, question.killed + len(question.survivors)],
                "equivalent": question.equivalent,
                "told": {
                    answer.name.removeprefix("wrong_"): max(answer.messages, key=len)
                    for answer in answers_on_file(assignment, question.name)
                    if not answer.is_right
                },
            }
            for question in questions
        ],
    }


def fraction(answers):
    """Return of how many answers the tests think right, and of how many there are."""
    return [sum(not faults for faults in answers.values()), len(answers)]


def main(arguments=None):
    """Print what came of all answers; return 1 if a test was wrong about one."""
    parser = argparse.ArgumentParser("python -m grading.trial", description=__doc__)
    default = [name for name in ASSIGNMENTS if answers_on_file(name)]
    parser.add_argument("assignments", nargs="*", default=default)
    parser.add_argument("--json", action="store_true", help="print it as data")
    options = parser.parse_args(arguments)
    reports = []
    for assignment in options.assignments:
        reports.append(report(assignment))
        if not options.json:
            print(*lines(reports[-1]), sep="\n", flush=True)
    if options.json:
        print(json.dumps(reports))
    return any(report["faults"] for report in reports)


def lines(report):
    """Write a line for each question of an assignment, and for each fault."""
    yield report["assignment"]
    for row in report["questions"]:
        yield (
            "  {name:20} {points:2} points; right accepted {right[0]} of {right[1]}, "
            "wrong caught {wrong[0]} of {wrong[1]}, "
            "mutants killed {mutants[0]} of {mutants[1]}".format(**row)
            + f" ({len(row['equivalent'])} equivalent)"
        )
    yield from report["faults"]


if __name__ == "__main__":
    sys.exit(main())
