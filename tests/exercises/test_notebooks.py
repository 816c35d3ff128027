"""The notebooks themselves: the release, the points, what is stored in them."""

import ast
import json
import re
import socket
import sys
from pathlib import Path

import pytest

from grading.kernels import run
from grading.notebooks import ROOT, question_of
from minisgd.checking.chapters import PAGES


def test_release_is_up_to_date(assignment, graded):
    """If this fails: make exercises"""
    release = f"exercises/{assignment}"
    made, stored = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (graded(assignment).course.folder / release, ROOT / release)
    )
    assert made == stored


def test_release_holds_no_solution_and_no_hidden_test(solution, release):
    kept, removed = set(), set()
    for cell in solution.cells:
        inside = False
        for line in map(str.strip, cell["source"].splitlines()):
            if line.startswith(("### BEGIN", "### END")):
                inside = line.startswith("### BEGIN")
                removed.add(line)
            else:
                (removed if inside else kept).add(line)
    assert len(removed - kept) > len(solution.answers)
    text = release.path.read_text("utf-8")
    lines = {line.strip() for c in release.cells for line in c["source"].splitlines()}
    assert not lines & (removed - kept)
    assert "BEGIN" not in text and "END " not in text
    assert not any(cell["outputs"] or cell["execution_count"] for cell in release.code)


@pytest.mark.assignments("counting", "capstone")  # one has answers graded by hand
def test_release_says_kindly_what_is_to_do(release):
    """As the Validate button does it: run everything in order, list what fails."""
    command = [sys.executable, "-m", "nbgrader", "validate", release.path]
    ran = run(command, ROOT)
    unwritten = [
        c for c in release.by_hand.values() if c["source"] == "YOUR ANSWER HERE"
    ]
    failed = len(release.graded) + len(unwritten)
    assert f"VALIDATION FAILED ON {failed} CELL(S)!" in ran.stdout
    for error in ran.stdout.split("The error was:")[1:]:
        sentences = " ".join(error.split())
        assert re.match(
            r"You did not provide a response\.|"
            r"\S+ is None. Put your answer in its place. Read again: the chapter|"
            r".* is not written yet. Put your code in place of the line `raise "
            r"NotImplementedError\(\)`. Read again: the chapter",
            sentences,
        )


def test_stated_points_are_those_that_count(solution):
    stated, counted = [], []
    for cell in solution.cells:
        points = cell["metadata"].get("nbgrader", {}).get("points")
        heading = re.match(r"## Question \d+: .* \((\d+) points?\)", cell["source"])
        if heading:
            stated.append(int(heading[1]))
            counted.append(0)
        elif points:
            counted[-1] += points
            if cell in solution.graded.values():
                assert re.match(rf"# {points} points?\b", cell["source"])
    assert stated == counted
    first = solution.cells[0]["source"]
    total = re.match(r"# .+\n\n\*\*(\d+) points · about \d+ minutes", first)
    assert int(total[1]) == sum(stated)


def test_every_answer_has_tests_of_its_own(solution):
    assert set(map(question_of, solution.graded)) == solution.answers.keys()


def test_test_cells_take_no_name_from_students(solution):
    """A helper function of theirs with this name would be gone."""
    for name, cell in solution.graded.items():
        taken, _ = names_of(cell["source"])
        assert not [each for each in taken if not each.startswith("_")], name


def test_test_cells_need_no_name_that_students_may_change(solution):
    """Whoever calls a variable `list` must find the tests as they were."""
    for name, cell in solution.graded.items():
        _, needed = names_of(cell["source"])
        assert not needed, name


def names_of(source):
    """Return the names that a cell assigns, and those that must be there before it.

    What is imported is what students have, and a comprehension has variables of its own.
    """
    nodes = list(ast.walk(ast.parse(source)))
    imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    targets = [node.target for node in nodes if isinstance(node, ast.comprehension)]
    inside = [node for target in targets for node in ast.walk(target)]
    taken, used, own = set(), set(), set()
    for node in nodes:
        if isinstance(node, ast.Name):
            load = isinstance(node.ctx, ast.Load)
            (own if node in inside else used if load else taken).add(node.id)
    imported = {alias.asname or alias.name for node in imports for alias in node.names}
    return taken, used - taken - own - imported


def test_named_chapters_are_in_the_book(solution):
    for name, cell in solution.graded.items():
        named = re.findall(r'chapter="(.*)"', cell["source"])
        assert named and PAGES.keys() >= set(named), name


def test_chapters_are_where_the_checks_say():
    for heading, page in PAGES.items():
        assert f"\n# {heading}\n" in (ROOT / f"book/{page}.md").read_text("utf-8")


def test_stored_outputs_are_of_one_run_anywhere(solution):
    """If this fails: make exercises"""
    counts = [cell["execution_count"] for cell in solution.code]
    assert counts == list(range(1, len(counts) + 1))
    assert all(cell["outputs"] for cell in solution.graded.values())
    stored = [cell["outputs"] for cell in solution.code]
    stored += [cell["metadata"] for cell in solution.cells]
    text = json.dumps([stored, solution.content["metadata"]])
    for own in str(ROOT), str(Path.home()), socket.gethostname():
        assert not re.search(rf"\b{re.escape(own)}\b", text)
    assert not re.search(r'/tmp|ipykernel_|iopub|\d:\d\d|0x\w{4}|"version"', text)


def test_stored_outputs_come_again(assignment, solution, graded):
    """Where nbgrader runs the solution, the cells tagged for it show the same."""
    run_anew = graded(assignment).course.autograded("solution")
    stored, shown = tagged(solution), tagged(run_anew)
    assert len(stored) >= 2 and all(cell["outputs"] for cell in stored)
    assert [text_below(cell) for cell in shown] == [text_below(c) for c in stored]


def tagged(notebook):
    """List the cells of which nbval compares the outputs."""
    tag = "nbval-check-output"
    return [cell for cell in notebook.code if tag in cell["metadata"].get("tags", [])]


def text_below(cell):
    """Return what a cell prints and shows; where a print is cut in two is chance."""
    parts = [out.get("text") or out["data"]["text/plain"] for out in cell["outputs"]]
    return "".join("".join(part) for part in parts)


@pytest.mark.assignments("counting")
def test_stored_outputs_can_be_checked_by_hand(solution):
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "--nbval-current-env"]
    command += ["-p", "no:cacheprovider", solution.path.parent]
    ran = run(command, ROOT)
    assert f"{len(solution.code)} passed" in ran.stdout
    assert ran.returncode == 0


COMES_TOO_LATE = """
from pathlib import Path
from sys import exit
times = Path("times")
times.write_text((times.read_text() if times.exists() else "") + "x")
if len(times.read_text()) < {}:
    exit("RuntimeError: Kernel died before replying to kernel_info")
"""


@pytest.mark.parametrize(("works_at", "status"), [(1, 0), (2, 0), (3, 1)])
def test_what_finds_its_port_taken_runs_again_once(works_at, status, tmp_path):
    command = [sys.executable, "-c", COMES_TOO_LATE.format(works_at)]
    assert run(command, tmp_path).returncode == status
    assert (tmp_path / "times").read_text() == "x" * min(works_at, 2)
