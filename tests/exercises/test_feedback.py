"""The page a student gets back."""

import re
import sys
from copy import deepcopy
from functools import cache

import pytest
from bs4 import BeautifulSoup

from grading.battery import given
from grading.course import Course
from grading.demo import rounding_down
from grading.feedback import said_once, with_link
from grading.kernels import run
from grading.notebooks import Notebook
from minisgd.checking import message
from minisgd.checking.chapters import PAGES
from minisgd.checking.comparing import Wrong


def page_of(course, student):
    return BeautifulSoup(course.feedback(student).read_text("utf-8"), "html.parser")


def words(node):
    return " ".join(node.get_text(" ").split())


@pytest.fixture(scope="session")
def page_for(graded):
    """Return a function that gives the page of a student of an assignment's class."""

    @cache
    def course_with_pages(assignment):
        course = graded(assignment).course
        course.nbgrader("generate_feedback", assignment)
        return course

    return lambda assignment, student: page_of(course_with_pages(assignment), student)


def test_score_comes_first_then_what_was_missed(assignment, graded, page_for, solution):
    course = graded(assignment).course
    page = page_for(assignment, "untouched")
    title, points, _ = solution.headline
    top = [words(node) for node in page.select_one("main").find_all(recursive=False)]
    assert top[:2] == [title, f"0 of {points} points"]
    messages = course.autograded("untouched").errors.values()
    missed = words(page)
    for sentence in {message.partition(". ")[0] for message in messages}:
        assert sentence in missed


def test_every_question_is_there_with_its_points(assignment, page_for, solution):
    page = page_for(assignment, "solution")
    shown = [words(node) for node in page.select("section h2")]
    assert len(shown) == len(solution.headings)
    for text, (title, points, _) in zip(shown, solution.headings):
        assert text.startswith(title.partition(":")[0])
        assert re.search(rf" of {points} points?$", text)
    assert not page.select(".missed")


def test_hidden_tests_are_not_shown(assignment, page_for):
    page = page_for(assignment, "untouched")
    assert "HIDDEN" not in words(page) and "BEGIN" not in words(page)


def test_page_asks_nobody_and_runs_nothing(assignment, page_for):
    page = page_for(assignment, "untouched")
    assert not page.select("script, iframe, link, [onerror], [onload]")
    assert not [node for node in page.select("[src]") if "://" in node["src"]]
    targets = {node["id"] for node in page.select("[id]")}
    assert {node["href"][1:] for node in page.select("section a")} <= targets


@pytest.fixture
def small_class(tmp_path):
    """Somebody who rounds down, somebody who writes a page, somebody who deletes."""
    course, release = Course(tmp_path, "counting"), Notebook.release("counting")
    course.submit("down", release.with_answers(rounding_down()))
    page = """
from IPython.display import HTML
print("long" * 6_000)
display(HTML("<i>" * 10_000 + "wi" + "de"))
HTML("<script>alert(1)</script>mine")
"""
    author = release.with_answers({"where": page})
    author["cells"][0]["source"] = "# Mine"
    author["cells"][1]["source"] += (
        "\n<script>alert(2)</script> [](javascript:alert(3)) `a<b`"
    )
    author["cells"].insert(9, deepcopy(author["cells"][1]))
    author["cells"][9].update(id="own", source="## My tries (3 points)\n1, 2")
    author["cells"].append(deepcopy(author["cells"][9]))
    author["cells"][-1].update(id="other", source="## Question 9: another (3 points)")
    course.submit("author", author)
    short = release.with_answers({})
    short["cells"] = [
        cell for cell in short["cells"] if cell["id"] != "count_steps-more"
    ]
    course.submit("deletes", short)
    course.nbgrader("autograde", "counting")
    return course


def test_what_students_write_does_not_run_and_what_is_missing_is_said(
    small_class, monkeypatch
):
    monkeypatch.setenv("MINISGD_BOOK", "https://example.org/epoch")
    small_class.nbgrader("generate_feedback", "counting")
    page = page_of(small_class, "author")
    assert "mine" in words(page) and not page.select("script")
    policy = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert policy == "script-src 'none'"  # for links
    seen = words(page).replace("\N{WORD JOINER}", "")
    assert page.select("h1") and "<p>" not in seen and "<script>" in seen
    assert "a<b" in [code.text.replace("\N{WORD JOINER}", "") for code in page("code")]
    questions = [words(title) for title in page.select("section h2")]
    assert len(questions) == len(Notebook.solution("counting").headings)
    assert words(page.h1) == Notebook.solution("counting").headline[0]
    assert "long\n… and 4,001 more letters" in page.get_text()
    assert "wide" not in page.get_text() and "HTML object" in page.get_text()
    page = page_of(small_class, "deletes")
    assert "1 point belongs to checks that are missing" in words(page)
    page = page_of(small_class, "down")
    links = {node["href"] for node in page.select(".missed a")}
    assert "https://example.org/epoch/words/batch.html" in links
    assert "are a batch too: round up." in words(page)


DOUBLE = """def double(number):
    ### BEGIN SOLUTION
    return number * 2
    ### END SOLUTION"""
TEST = """# 2 Punkte
from minisgd import checking
checking.function("double", [((2,), 4)], rule="Verdopple.", chapter="Mein Buch")"""


def marked(name, source, **marks):
    """Return a cell as nbgrader's *Create Assignment* makes it."""
    marks |= {"grade_id": name, "locked": False, "task": False, "schema_version": 3}
    return given(source) | {"id": name, "metadata": {"nbgrader": marks}}


def test_an_instructor_adds_an_exercise_in_another_language(tmp_path):
    """Whatever else lies in solutions/ does no harm."""
    course = Course(tmp_path, "counting")
    course.assignment = "mine"
    heading = {"id": "text", "cell_type": "markdown", "metadata": {}}
    heading["source"] = "## Aufgabe 1: verdoppeln (2 Punkte)"
    path = tmp_path / "solutions" / "mine" / "mine.ipynb"
    path.parent.mkdir()
    content = Notebook.solution("counting").content | {
        "cells": [
            heading,
            marked("double", DOUBLE, grade=False, solution=True),
            marked("double-shown", TEST, grade=True, solution=False, points=2),
        ]
    }
    course.write(path, content)
    (tmp_path / "solutions" / ".DS_Store").touch()
    course.nbgrader("generate_assignment", "mine")
    course.submit("ada", course.release().with_answers({"double": "double = abs"}))
    course.nbgrader("autograde", "mine")
    course.nbgrader("generate_feedback", "mine")
    assert words(page_of(course, "ada").select_one("section")) == (
        "Aufgabe 1: verdoppeln ✗ 0 of 2 points double(2) must be 4, but it is 2. "
        'Verdopple. Read again: the chapter "Mein Buch".'
    )
    rows = "print(*map(bundle.table_row, bundle.ASSIGNMENTS[1:]))"
    command = [sys.executable, "-c", f"from grading import bundle; {rows}"]
    assert run(command, tmp_path).stdout == "| `mine` | mine | 2 |  |\n"
    for name in "requirements.txt", "constraints.txt":
        (tmp_path / name).touch()
    trial = [sys.executable, "-m", "grading.trial"]
    assert "mutants killed 6 of 6" in run([*trial, "mine"], tmp_path).stdout
    assert run([*trial, "--json"], tmp_path).stdout == "[]\n"  # for the book


@pytest.mark.parametrize("book", ["https://example.org/", "https://example.org"])
def test_chapters_are_links_where_the_book_is_known(book, monkeypatch):
    monkeypatch.delenv("MINISGD_BOOK", raising=False)
    text = 'Read again: the chapter "Batch", words/batch.html'
    assert message(Wrong(), "Batch") == with_link(text) == text
    monkeypatch.setenv("MINISGD_BOOK", book)
    for chapter, page in PAGES.items():
        text = f'Read again: the\nchapter "{chapter}",\n{page}.html'
        assert f'href="https://example.org/{page}.html"' in with_link(text)
        said = message(Wrong(), chapter)
        assert f"https://example.org/{page}.html" in said
        assert f'href="https://example.org/{page}.html"' in with_link(said)


def test_nothing_is_said_twice():
    assert list(said_once(["a\nb", "a\nc", "b"])) == ["a\nb", "c"]
