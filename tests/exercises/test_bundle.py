"""What students get to begin with: all they need, no solution and no hidden test."""

import json
import re
import shutil
import subprocess
import sys
from zipfile import ZipFile

import pytest

from grading.bundle import FOLDER, pack, what_is_handed_out
from grading.notebooks import ASSIGNMENTS, ROOT, Notebook, leaks, secrets

SOLUTIONS = [Notebook.solution(name) for name in ASSIGNMENTS]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """The bundle as a student unpacks it."""
    folder = tmp_path_factory.mktemp("student")
    pack(folder / "bundle.zip")
    with ZipFile(folder / "bundle.zip") as archive:
        archive.extractall(folder)
    return folder / FOLDER


def texts_below(folder):
    """Return all texts in a folder, and in the wheel that lies there."""
    texts = {
        path.name: path.read_text("utf-8")
        for path in folder.rglob("*.*")
        if path.suffix in (".md", ".txt")
    }
    for path in folder.rglob("*.ipynb"):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        texts[path.name] = "\n".join("".join(cell["source"]) for cell in cells)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            texts[name] = archive.read(name).decode("utf-8")
    return texts


def test_bundle_holds_what_students_get_and_nothing_else(bundle):
    found = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*.*")}
    (wheel,) = (name for name in found if name.endswith(".whl"))
    released = (ROOT / "exercises").rglob("*.*")
    expected = {path.relative_to(ROOT / "exercises").as_posix() for path in released}
    assert {f"{name}/{name}.ipynb" for name in ASSIGNMENTS} <= expected
    assert found == expected | {wheel, "START.md", "requirements.txt"}
    with ZipFile(bundle / wheel) as archive:
        parts = {name.split("/")[0] for name in archive.namelist()}
    assert {part.partition("-")[0] for part in parts} == {"minisgd"}


@pytest.fixture
def exercises(tmp_path, monkeypatch):
    """A copy of exercises/ that is handed out."""
    shutil.copytree(ROOT / "exercises", tmp_path / "exercises")
    (tmp_path / "solutions").symlink_to(ROOT / "solutions")
    for module in "notebooks", "bundle":
        monkeypatch.setattr(f"grading.{module}.ROOT", tmp_path)
    return tmp_path / "exercises"


def test_what_lies_beside_the_exercises_is_not_handed_out(exercises):
    expected = what_is_handed_out()
    (exercises / "loop" / "mytry.ipynb").write_text("{}")
    assert what_is_handed_out() == expected


@pytest.mark.parametrize("name, answer", [
    ("choice", "Mine."),
    ("within", "def within_budget(settings, samples, budget):\n    return []"),
    ("plan-more", Notebook.solution("capstone").graded["plan-more"]["source"]),
])  # fmt: skip
def test_answers_and_hidden_tests_are_not_handed_out(exercises, name, answer):
    content = Notebook.release("capstone").with_answers({name: answer})
    path = exercises / "capstone" / "capstone.ipynb"
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(SystemExit, match=r"capstone\.ipynb holds answers\. Write it"):
        what_is_handed_out()


def other_points(cells):
    cells[6]["metadata"]["nbgrader"]["points"] = 2


def other_text(cells):
    cells[0]["source"] = "# A title that the solution does not have any more"


def other_case(cells):
    case = "((200, 5), 40)"
    (shown,) = (cell for cell in cells if cell["id"] == "count_steps-shown")
    assert case in shown["source"]
    shown["source"] = shown["source"].replace(case, "((300, 5), 60)")


@pytest.mark.parametrize("change", [other_points, other_text, other_case])
def test_what_is_older_than_the_solution_is_not_handed_out(exercises, change):
    path = exercises / "counting" / "counting.ipynb"
    content = Notebook.release("counting").content
    change(content["cells"])
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(
        SystemExit, match=r"has changed since .*counting\.ipynb was made"
    ):
        what_is_handed_out()


def test_it_is_said_which_exercise_is_missing(exercises):
    shutil.rmtree(exercises / "loop")
    with pytest.raises(SystemExit) as end:
        what_is_handed_out()
    assert str(end.value) == (
        f"{exercises / 'loop' / 'loop.ipynb'} is missing. Write it anew: "
        ".venv/bin/nbgrader generate_assignment loop --force"
    )


def test_solutions_and_hidden_tests_have_something_to_hide():
    for notebook in SOLUTIONS:
        assert len(secrets(notebook)) > 2 * len(notebook.answers)


def test_no_solution_and_no_hidden_test_is_in_the_bundle(bundle):
    texts = texts_below(bundle)
    assert any(name.startswith("minisgd/mistakes/") for name in texts)
    assert leaks(SOLUTIONS, texts) == []


def test_a_leak_would_be_found():
    for notebook in SOLUTIONS:
        for secret in secrets(notebook):
            indented = "\n".join(f"    {line}" for line in secret.splitlines())
            assert leaks([notebook], {"leak": f"def f():\n{indented}\n"})


def test_start_page_says_what_there_is(bundle):
    page = (bundle / "START.md").read_text("utf-8")
    for name in ASSIGNMENTS:
        assert re.search(rf"^\| `{name}` \| .+ \| \d+ \| \d+ \|$", page, re.MULTILINE)
    (wheel,) = bundle.glob("*.whl")
    assert f"%pip install {wheel.name}" in page
    assert "Your instructor tells you where it is." in page and "{" not in page
    needed = (bundle / "requirements.txt").read_text("utf-8")
    assert f"./{wheel.name}" in needed and "jupyterlab==" in needed


def test_library_of_the_bundle_checks_a_notebook(bundle, tmp_path):
    """From the wheel alone, as somewhere without this repository."""
    (wheel,) = bundle.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "minisgd", "check", bundle / "counting"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1, run.stderr
    assert "20 of 20 points are left." in run.stdout
