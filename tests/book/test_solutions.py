"""No solution and no hidden test stands in the book."""

import re

from grading.notebooks import ASSIGNMENTS, Notebook, leaks


def test_no_solution_and_no_hidden_test_is_in_the_book(pages):
    texts = {name: page.get_text() for name, page in pages.items()}
    assert leaks([Notebook.solution(name) for name in ASSIGNMENTS], texts) == []


def test_what_wrong_answers_are_told_is_without_the_right_values(pages):
    """They would give away what hidden tests ask."""
    told = pages["reference/how-good-are-our-tests"].select("details.told li")
    assert len(told) > 1000
    value = re.compile(r"must be (-?[\d\[({'\"]|True|False)|\w\([-\d\[{'\"]")
    assert [line.text for line in told if value.search(line.text)] == []


def test_what_wrong_answers_are_told_is_not_searched(html, pages):
    """A hundred thousand letters of it stood before the places that answer."""
    told = pages["reference/how-good-are-our-tests"].select("details.told li")
    places = (html / "places.js").read_text(encoding="utf-8")
    assert "How good are our tests?" in places
    assert [line.text for line in told if line.text.split("“")[1][:60] in places] == []
