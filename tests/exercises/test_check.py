"""``python -m minisgd check``: what a student sees in the terminal."""

import json
import os
import re
import subprocess
import sys

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from minisgd.__main__ import main

STUB = "YOUR ANSWER HERE"
CHECK = {"nbgrader": {"grade": True, "solution": False, "points": 1}}


def notebook_of(*sources):
    """Return a notebook of texts, which begin with ##, checks of 1 point, and code."""
    notebook = new_notebook()
    for source in sources:
        if source.startswith("## "):
            cell = new_markdown_cell(source)
        else:
            marks = CHECK if source.startswith("# 1 point") else {}
            cell = new_code_cell(source, metadata=marks)
        notebook.cells.append(cell)
    return notebook


@pytest.fixture
def check(tmp_path, capsys):
    def check(content):
        path = tmp_path / "mine" / "mine.ipynb"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
        before = path.read_bytes()
        code = main(["check", str(path.parent)])
        assert path.read_bytes() == before
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return check


@pytest.mark.assignments("counting", "capstone")
def test_everything_is_left_of_the_release(release, check):
    code, text, _ = check(release.content)
    assert code == 1
    points = sum(release.points.values())
    assert text.splitlines()[-2] == f"{points} of {points} points are left."
    assert "Traceback" not in text
    unwritten = [cell for cell in release.by_hand.values() if cell["source"] == STUB]
    assert text.count("Nothing is written yet.") == len(unwritten)


@pytest.mark.assignments("counting", "capstone")
def test_nothing_is_left_of_the_solution(solution, check):
    code, text, _ = check(solution.content)
    assert code == 0, text
    points = sum(solution.points.values())
    assert f"All checks that you can see pass: {points} points." in text


def test_what_is_missing_is_said_below_its_question(check):
    code, text, _ = check(
        notebook_of(
            "## Question 1: count (2 points)",
            "steps = 10",
            "# 1 point\nfrom minisgd import checking\nchecking.value('steps', 10)",
            "# 1 point\nchecking.value('steps', 11, rule='Round up.')",
            "## My tries (3 points)",
            "## Question 2: tell (1 point)",
            "# 1 point\nchecking.value('epochs', 3, chapter='Epoch')",
            "## Question 3: write (5 points)",
            "import warnings\nwarnings.warn('Costs nothing.')\nprint('Nor does this.')",
        )
    )
    assert code == 1
    assert text == (
        "Question 1: count: 1 of 2 points\n"
        "    steps must be 11, but it is 10.\n"
        "    Round up.\n"
        "Question 2: tell: 0 of 1 point\n"
        "    There is no epochs.\n"
        "    Run the cell with your answer. Does it end without an error, and is the name\n"
        "      spelt like this?\n"
        '    Read again: the chapter "Epoch", words/epoch.html\n'
        "Question 3: write: graded by your instructor\n"
        "\n"
        "2 of 3 points are left.\n"
        "Some of them try more numbers when your work is graded.\n"
    )


def test_a_notebook_may_be_in_another_language(check):
    content = notebook_of("## Aufgabe 1: zählen (2 Punkte)", "# 1 point", "# 1 point")
    for cell in content["cells"]:
        cell["source"] = cell["source"].replace("# 1 point", "# 1 Punkt")
    code, text, _ = check(content)
    assert code == 0
    assert text.splitlines()[0] == "Aufgabe 1: zählen: 2 of 2 points"


def test_checks_that_nbgrader_would_not_know_do_not_count(check):
    """Whoever pastes the cells into a new file must hear of it before it is graded."""
    content = notebook_of("steps = 10", "# 1 point\nassert steps == 10")
    content["cells"][1]["metadata"] = {}
    code, text, error = check(content)
    assert (code, text) == (2, "")
    assert "has no checks. Is it a notebook of the exercises?" in error


def test_what_stops_a_cell_is_said_and_what_is_checked_later(check):
    seen = "# 1 point\nfrom minisgd import checking\nchecking.value('steps')"
    code, text, _ = check(
        notebook_of(
            "## Question 1: count (2 points)",
            "steps = 10\nraise NotImplementedError()",
            seen,
            "## Question 2: tell (1 point)",
            "def tell(:\n    pass",
            seen,
        )
    )
    assert code == 0
    lines = text.splitlines()
    assert lines[0] == "Question 1: count: 1 of 1 point, 1 of them checked when graded"
    assert "    Take out the line `raise NotImplementedError()`." in lines
    assert lines[2].startswith("    A check is missing here.")
    assert any(line.startswith("    A cell stops with SyntaxError: ") for line in lines)


def test_a_file_may_begin_with_a_mark_that_it_is_utf8(tmp_path, capsys):
    path = tmp_path / "mine.ipynb"
    content = notebook_of("steps = 10", "# 1 point\nassert steps == 10")
    path.write_text(json.dumps(content), "utf-8-sig")
    assert main(["check", str(path)]) == 0
    assert "All checks that you can see pass: 1 point." in capsys.readouterr().out


def test_a_kernel_that_ends_is_told(check):
    code, text, error = check(
        notebook_of("import os\nos._exit(0)", "# 1 point\nassert True")
    )
    assert (code, text) == (2, "")
    assert "Python stopped while it ran" in error


STARTS_LATE = """
import sys
from pathlib import Path

times = Path(sys.argv.pop(1))
times.write_text((times.read_text() if times.exists() else "") + "x")
if len(times.read_text()) < {}:
    sys.exit("zmq.error.ZMQError: Address already in use")

from ipykernel.kernelapp import launch_new_instance
launch_new_instance()
"""


@pytest.mark.parametrize(("works_at", "status"), [(1, 0), (2, 0), (3, 2)])
def test_a_kernel_that_does_not_start_is_started_once_more(
    works_at, status, check, tmp_path, monkeypatch
):
    times = tmp_path / "times"
    code = STARTS_LATE.format(works_at)
    kernel = [sys.executable, "-c", code, str(times), "-f", "{connection_file}"]
    spec = tmp_path / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": kernel, "display_name": "late"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    answer, _, error = check(notebook_of("steps = 10", "# 1 point\nassert steps == 10"))
    assert answer == status
    assert times.read_text() == "x" * min(works_at, 2)
    if status:
        assert re.search(
            r"Python could not be started to run \S+mine\.ipynb: Kernel died before "
            r"replying to kernel_info\. Does a notebook run in JupyterLab\? If not, "
            r"install ipykernel anew: pip install --force-reinstall ipykernel\.",
            error,
        )


def test_nothing_follows_what_is_said_about_a_kernel_that_does_not_start(tmp_path):
    spec = tmp_path / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    ends = [sys.executable, "-c", "", "{connection_file}"]
    spec.write_text(json.dumps({"argv": ends, "display_name": "ends"}))
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(notebook_of("1 + 1")))
    ran = subprocess.run(
        [sys.executable, "-m", "minisgd", "check", path],
        env={**os.environ, "JUPYTER_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Python could not be started to run ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("content, sentence", [
    ("no notebook", "cannot be read as a notebook. Is it damaged?"),
    (notebook_of("1 + 1"), "has no checks. Is it a notebook of the exercises?"),
])  # fmt: skip
def test_what_is_no_exercise_is_refused(check, content, sentence):
    code, text, error = check(content)
    assert (code, text) == (2, "")
    assert sentence in error


def test_a_folder_without_a_notebook_is_refused(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 2
    sentence = "must be a notebook or a folder with one notebook, but there is none."
    assert sentence in capsys.readouterr().err
