"""No solution and no hidden test stands in the book."""

from grading.notebooks import ASSIGNMENTS, Notebook, leaks


def test_no_solution_and_no_hidden_test_is_in_the_book(pages):
    texts = {name: page.get_text() for name, page in pages.items()}
    assert leaks([Notebook.solution(name) for name in ASSIGNMENTS], texts) == []
