"""What an instructor gives by hand is kept, and the student's page says so."""

import os
import sys
from contextlib import contextmanager

import pytest
from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_output
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension

from grading.course import Course
from grading.handed_in import ChecksDecide
from grading.notebooks import Notebook

REPORT, BLANK = Notebook.solution("capstone"), Notebook.release("capstone")
TEXT = REPORT.by_hand["choice"]["source"]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A student who has written the first part of the report, and nothing else."""
    course = Course(tmp_path_factory.mktemp("by-hand"), "capstone")
    content = BLANK.with_answers({})
    for cell in content["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "choice":
            cell["source"] = TEXT
    course.submit("ada", content)
    course.nbgrader("autograde", "capstone")
    return course


@contextmanager
def grade_of(course, name):
    """Give what the gradebook has about a cell, to be changed as formgrader does."""
    with Gradebook(f"sqlite:///{course.folder / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook("capstone", "capstone", "ada")
        yield (
            next((grade for grade in notebook.grades if grade.name == name), None),
            next((note for note in notebook.comments if note.name == name), None),
        )
        gradebook.db.commit()


def page_of(course):
    course.nbgrader("generate_feedback", "capstone", "--force")
    page = course.feedback("ada").read_text("utf-8")
    text = BeautifulSoup(page, "html.parser").select_one("main").get_text(" ")
    return " ".join(text.split())


@pytest.fixture
def formgrader(course, monkeypatch):
    """formgrader as it begins, with the settings of the course."""
    monkeypatch.chdir(course.folder)
    monkeypatch.setattr("sys.path", [*sys.path])
    monkeypatch.setenv("PATH", os.environ["PATH"])
    read = CourseDirectory.get_existing_timestamp
    monkeypatch.setattr(CourseDirectory, "get_existing_timestamp", read)
    formgrader = FormgradeExtension()
    formgrader.initialize([])
    return formgrader


def test_formgrader_shows_a_report_with_fields_for_points(course, formgrader):
    about = {"index": 0, "total": 1, "base_url": "", "notebook_id": "capstone"}
    page, _ = HTMLExporter(config=formgrader.config).from_filename(
        str(course.autograded("ada").path), resources=about
    )
    page = BeautifulSoup(page, "html.parser")
    fields = {field["id"] for field in page.select("input.score")}
    assert fields == BLANK.by_hand.keys() | BLANK.graded.keys()


def test_settings_that_are_read_again_are_the_same(formgrader):
    """formgrader reads them whenever it shows a list."""

    def settings():
        autograde = formgrader.config.Autograde
        lists = autograde.sanitize_preprocessors, autograde.autograde_preprocessors
        ignored = formgrader.config.CourseDirectory.ignore
        return str([*lists, ignored, sys.path, os.environ["PATH"]])

    before = settings()
    formgrader.load_config_file()
    assert settings() == before
    stamps = CourseDirectory.get_existing_timestamp
    assert not hasattr(stamps.__wrapped__, "__wrapped__")


def test_points_and_comments_outlive_another_file(course):
    with grade_of(course, "choice") as (grade, _):
        grade.notebook.late_submission_penalty = 3  # more than there is
    page = page_of(course)
    assert " 0 of 40 points 12 points are still in the hands" in page
    assert "0 of 4 points so far" in page and "0 of 5 points so far" in page
    assert "… 0 of 3 points This cell was left as it was given." in page
    assert page.count("This cell was left") == 1 and "instructor says:" not in page
    with grade_of(course, "choice") as (grade, comment):
        grade.notebook.late_submission_penalty = None
        grade.manual_score, grade.extra_credit = 4, 1
        grade.needs_manual_grade = False
        comment.manual_comment = "Well said"
    for name, points in {"curves": 2.5, "tenfold": 0, "rates-more": 2}.items():
        with grade_of(course, name) as (grade, _):
            grade.manual_score, grade.needs_manual_grade = points, False
    with grade_of(course, "rates") as (_, comment):
        comment.manual_comment = "A slip"
    page = page_of(course)
    assert "9.5 of 40 points Question 1" in page and "so far" not in page
    assert "✓ 5 of 4 points Your instructor says: Well said" in page
    assert "Your instructor says: A slip" in page
    course.nbgrader("autograde", "capstone", "--force", "--student=ada")
    page = page_of(course)
    assert "9.5 of 40 points 14 points are still in the hands" in page
    assert "5 of 4 points so far" in page and "2.5 of 5 points so far" in page
    assert "2 of 2 points so far" in page
    assert "… 5 of 4 points Your instructor says: Well said" in page


def test_values_below_an_answer_graded_by_hand_stay():
    value = new_output("execute_result", {"text/plain": "1"})
    for solution in False, True:
        marks = {"nbgrader": {"grade": True, "solution": solution}}
        cell = new_code_cell("1", metadata=marks, outputs=[value])
        ChecksDecide().preprocess_cell(cell, {}, 0)
        assert bool(cell.outputs) == solution
