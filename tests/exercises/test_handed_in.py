"""What students hand in is graded by its answers, whatever else there is about it."""

import csv
import re
from copy import deepcopy
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook

from grading.battery import given
from grading.course import Course
from grading.feedback import LEFT_OUT
from grading.notebooks import ROOT, Notebook, secrets

SOLUTION, RELEASE = Notebook.solution("counting"), Notebook.release("counting")
FULL = sum(SOLUTION.points.values())
NAME = "O'Neil, M"
SLEEPS = "import asyncio\nawait asyncio.sleep(10**6)"
KILLS = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos._exit(0)"
BREAKS = "from minisgd import checking\nchecking.function = 0"
SHOWS_A_VALUE = """
import sys

def count_steps(samples, batch_size):
    sys.displayhook(1)
"""
SHOWS = """
from IPython.display import HTML, Code
print("mine, as it should be")
display(Code("\\n".join(In), language="python"), {"all": In})
display(HTML("<br>".join(In).replace("(", "<b>(</b>")))
%history
raise ValueError("\\n".join(In))
"""


def with_cell(content, source, last=False):
    """Return the content of a notebook with a cell of the student's own."""
    cells = [*content["cells"]]
    own = given(source) | {"id": f"own-{len(cells)}"}
    cells.insert(len(cells) if last else 1, own)
    return content | {"cells": cells}


def untouched_but_tagged():
    content = deepcopy(RELEASE.content)
    for cell in content["cells"]:
        cell["metadata"]["tags"] = ["skip-execution"]
    return content


def with_pasted_cells():
    """Cells of another assignment, everything twice, marks of another nbgrader."""
    content, other = deepcopy(SOLUTION.content), Notebook.release("batching")
    first = deepcopy(content["cells"])
    for cell, again in zip(content["cells"], first):
        again["id"] += "-again"
        cell["metadata"].get("nbgrader", {})["schema_version"] = 99
    pasted = [other.answers["cut_pass"], other.graded["cut_pass-more"]]
    content["cells"] = first + deepcopy(pasted) + content["cells"]
    return content


def without_what_is_empty():
    content = deepcopy(SOLUTION.content)
    for cell in content["cells"]:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
    return content


def with_broken_marks():
    """A check that is none, names without anything else, all in the student's hands."""
    content = deepcopy(SOLUTION.content)
    marks = [cell["metadata"].get("nbgrader") for cell in content["cells"]]
    for number, mark in enumerate(filter(None, marks)):
        if number % 3 == 0:
            mark.update(grade=False, points="many")
        elif number % 3 == 1:
            [mark.pop(key) for key in set(mark) - {"grade_id"}]
        else:
            mark.update(solution=True, locked=False, checksum="")
    for number, mark in enumerate(["a text", None, {"grade_id": [1]}]):
        own = given("1") | {"id": f"own-{number}", "metadata": {"nbgrader": mark}}
        content["cells"].insert(1, own)
    return content


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A class of oddities, graded."""
    course = Course(tmp_path_factory.mktemp("oddities"), "counting")
    course.submit("tags", untouched_but_tagged())
    course.submit("value", RELEASE.with_answers({"count_steps": SHOWS_A_VALUE}))
    course.submit("pastes", with_pasted_cells())
    course.submit("marks", with_broken_marks())
    course.submit("sleeps", with_cell(SOLUTION.content, SLEEPS))
    course.submit(NAME, SOLUTION.content)
    marked = course.folder / f"submitted/{NAME}/counting/counting.ipynb"
    marked.write_text(marked.read_text("utf-8"), "utf-8-sig")
    course.submit("module", SOLUTION.content)
    module = course.folder / "submitted/module/counting/numpy.py"
    module.write_text("print('a first try')", "utf-8")
    course.submit("bare", without_what_is_empty())
    for name, encoding in ("stamp", "utf-8"), ("stamp of Windows", "utf-16"):
        course.submit(name, SOLUTION.content)
        stamp = course.folder / f"submitted/{name}/counting/timestamp.txt"
        stamp.write_text("on Monday, I think", encoding)
    course.submit(
        "shows", with_cell(with_cell(RELEASE.content, BREAKS), SHOWS, last=True)
    )
    course.nbgrader("autograde", "counting", "--ExecutePreprocessor.timeout=10")
    return course


@pytest.mark.parametrize(
    "student",
    ["pastes", "marks", "sleeps", "module", "bare", "stamp", "stamp of Windows", NAME],
)
def test_what_is_right_gets_all_points(course, student):
    assert sum(course.points(student).values()) == FULL


def test_no_tag_keeps_a_check_from_being_run(course):
    assert sum(course.points("tags").values()) == 0
    assert course.autograded("tags").errors.keys() == RELEASE.points.keys()


def test_value_that_an_answer_shows_gives_no_points(course):
    assert sum(course.points("value").values()) == 0


def time_in_gradebook(course, student):
    with Gradebook(f"sqlite:///{course.folder / 'gradebook.db'}") as gradebook:
        return gradebook.find_submission("counting", student).timestamp


def test_last_file_counts_without_points_page_and_time_of_the_first(course):
    """Also where it lacks a check, and where it cannot be read."""
    course.submit("again", SOLUTION.content)
    time = course.folder / "submitted/again/counting/timestamp.txt"
    time.write_text("2030-01-31 12:00:01 UTC")
    course.nbgrader("autograde", "counting", "--student=again")
    assert sum(course.points("again").values()) == FULL
    assert time_in_gradebook(course, "again").year == 2030
    time.unlink()
    path = course.folder / "submitted/again/counting/counting.ipynb"
    left = [cell for cell in SOLUTION.cells if cell["id"] != "where-more"]
    course.write(path, SOLUTION.content | {"cells": left})
    course.nbgrader("generate_feedback", "counting", "--student=again")
    assert course.feedback("again").exists()
    again = "autograde", "counting", "--student=again", "--force"
    course.nbgrader(*again)
    assert sum(course.points("again").values()) == FULL - SOLUTION.points["where-more"]
    assert time_in_gradebook(course, "again") is None
    path.write_text("{", "utf-8")
    course.submit("again, but another", Notebook.release("capstone").content)
    with pytest.raises(AssertionError) as problem:
        course.nbgrader("autograde", "counting", "--student=again*", "--force")
    for student in "again", "again, but another":
        assert f"'counting' for student '{student}'" in str(problem.value)
    assert "These are not the cells of counting." in str(problem.value)
    assert sum(course.points("again").values()) == 0
    assert not course.feedback("again").exists()


def test_grading_that_was_killed_is_done_anew(course):
    """Until then there is no page. What was graded to its end is left alone."""
    content = with_cell(SOLUTION.content, KILLS)
    course.submit("killed", content)
    grade = "autograde", "counting", "--student=[kt]*"  # tags, too
    graded = course.autograded("tags").path.stat().st_mtime_ns
    with pytest.raises(AssertionError):
        course.nbgrader(*grade)
    assert course.autograded("killed")
    with pytest.raises(AssertionError, match="Not graded to its end. Run nbgrader"):
        course.nbgrader("generate_feedback", "counting", "--student=killed")
    content["cells"][1]["source"] = ""
    course.write(course.folder / "submitted/killed/counting/counting.ipynb", content)
    course.nbgrader(*grade)
    assert sum(course.points("killed").values()) == FULL
    assert course.autograded("tags").path.stat().st_mtime_ns == graded


def test_due_date_may_be_set_before_anything_is_graded(tmp_path):
    course = Course(tmp_path, "counting")
    due = "--duedate=2030-01-31 12:00:00 UTC"
    course.nbgrader("db", "assignment", "add", "counting", due)
    course.submit("late", SOLUTION.content)
    time = course.folder / "submitted/late/counting/timestamp.txt"
    time.write_text("2030-01-31 12:00:01 UTC")
    course.nbgrader("autograde", "counting")
    assert sum(course.points("late").values()) == FULL
    course.nbgrader("export")
    assert "counting,2030-01-31 12:00:00,2030-01-31 12:00:01,late" in (
        course.folder / "grades.csv"
    ).read_text("utf-8")


def test_a_zip_of_moodle_is_unpacked_as_the_page_for_instructors_says(tmp_path):
    course = Course(tmp_path, "counting")
    page = (ROOT / "book" / "instructors.md").read_text("utf-8")
    command = re.search("nbgrader zip_collect counting (--.*)='(.*)'", page)
    archive = tmp_path / "downloaded" / "counting" / "archive"
    archive.mkdir(parents=True)
    with ZipFile(archive / "class.zip", "w") as file:
        for name in (
            "Ada Lovelace_4711_assignsubmission_file/counting.ipynb",
            "Ada Lovelace_4712_assignsubmission_file_/counting.ipynb",
            "O'Neil-Müller, M_4713_assignsubmission_file_counting.ipynb",
        ):
            file.writestr(name, "{}")
    course.nbgrader("zip_collect", "counting", "=".join(command.groups()))
    handed_in = (tmp_path / "submitted").glob("*/counting/counting.ipynb")
    assert sorted(path.parts[-3] for path in handed_in) == [
        "Ada Lovelace_4711",
        "Ada Lovelace_4712",
        "O'Neil-Müller, M_4713",
    ]


def test_page_shows_no_hidden_tests_whatever_prints_them(course):
    """A student may print all cells that were run; Python shows where an error was."""
    course.nbgrader("generate_feedback", "counting", "--student=shows")
    page = BeautifulSoup(course.feedback("shows").read_text("utf-8"), "html.parser")
    shown = page.select_one("main").get_text()
    seen = "\n".join(cell["source"] for cell in RELEASE.cells)
    lines = [line for line in secrets(SOLUTION) if "\n" not in line]
    hidden = [line for line in lines if line not in seen]
    assert len(hidden) > 10 and [line for line in hidden if line in shown] == []
    assert "HIDDEN TESTS" not in shown
    assert shown.count(LEFT_OUT) == 5
    assert "mine, as it should be" in shown
    assert "TypeError: 'int' object is not callable" in shown


def test_page_says_that_a_cell_took_too_long(course):
    course.nbgrader("generate_feedback", "counting", "--student=sleeps")
    assert "TimeoutError: A minute was not" in course.feedback("sleeps").read_text()


def test_table_has_a_row_for_everybody(course):
    course.nbgrader("export")
    with open(course.folder / "grades.csv", newline="", encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    handed_in = {path.name for path in (course.folder / "submitted").iterdir()}
    assert rows.keys() == handed_in
    assert float(rows[NAME]["score"]) == float(rows[NAME]["max_score"]) == FULL
    assert float(rows["tags"]["raw_score"]) == float(rows["tags"]["score"]) == 0


def test_table_has_the_rows_and_the_columns_of_nbgrader(course):
    """Where no name has a comma, it is the same."""
    one = ["--student=['tags']", "--assignment=['counting']"]
    course.nbgrader("export", "--to=ours.csv", *one)
    theirs = "--exporter=nbgrader.plugins.CsvExportPlugin"
    course.nbgrader("export", "--to=theirs.csv", *one, theirs)
    ours, theirs = (
        (course.folder / name).read_text().splitlines()
        for name in ("ours.csv", "theirs.csv")
    )
    assert ours == theirs and len(ours) == 2
