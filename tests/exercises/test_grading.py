"""Every answer on file gets the points and the message that it should."""

import ast
import html
import re
from importlib import import_module
from inspect import getsource


def test_solution_gets_all_points(assignment, graded, solution):
    assert graded(assignment).points("solution") == solution.points


def test_untouched_release_gets_nothing(assignment, graded, solution):
    points = graded(assignment).points("untouched")
    assert points == dict.fromkeys(solution.points, 0)


def test_untouched_release_is_told_kindly(assignment, graded, solution):
    errors = graded(assignment).autograded("untouched").errors
    assert errors.keys() == solution.points.keys()
    for message in errors.values():
        assert re.search(r" is not written yet\. | is None\. Put your answer ", message)


def test_every_question_has_answers_on_file(solution, answers_to):
    for question in solution.answers:
        right = [a.source for a in answers_to(question) if a.is_right]
        assert len(right) >= 3, question
        assert len(answers_to(question)) - len(right) >= 5, question
        assert any("warnings.warn(" in text and "stderr" in text for text in right)


def test_right_answer_gets_all_points(right_answer, outcome, graded):
    everything = graded(right_answer.assignment).autograded("solution").points
    for name, (points, message) in outcome(right_answer).items():
        assert (points, message) == (everything[name], "")


def test_wrong_answer_loses_points_and_reads_why(wrong_answer, outcome):
    result = outcome(wrong_answer)
    assert sum(points for points, _ in result.values()) == wrong_answer.points_kept
    read = [message for _, message in result.values()]
    assert wrong_answer.messages
    for expected in wrong_answer.messages:
        assert any(expected in message for message in read), read
    for points, message in result.values():
        assert bool(message) == (points == 0)
        assert not message or "Read again: the chapter " in message
        assert "Traceback" not in message


def test_every_sentence_is_read_by_a_wrong_answer(assignment, graded, solution):
    """No message is there for a mistake that cannot be made."""
    course = graded(assignment)
    students = [path.name for path in (course.folder / "autograded").iterdir()]
    read = " ".join(str(course.autograded(student).errors) for student in students)
    sources = {name: cell["source"] for name, cell in solution.graded.items()}
    module = import_module(f"minisgd.mistakes.{assignment}")
    for name, source in {**sources, "mistakes": getsource(module)}.items():
        for sentence in sentences_about_mistakes(source):
            assert sentence in read, name


def test_release_does_not_show_how_mistakes_are_told_from_answers(release):
    """What a wrong answer gives is computed in the library, not below the question."""
    for name, cell in release.graded.items():
        assert "def " not in cell["source"], name


def sentences_about_mistakes(source):
    """Find the values of dicts, texts; of an f-string the longest constant part."""
    for node in ast.walk(ast.parse(source)):
        for value in node.values if isinstance(node, ast.Dict) else ():
            parts = [n.value for n in ast.walk(value) if isinstance(n, ast.Constant)]
            yield max((part for part in parts if isinstance(part, str)), key=len)


def test_feedback_shows_points_and_messages(assignment, graded, solution):
    course, student = graded(assignment), "untouched"
    course.nbgrader("generate_feedback", assignment, f"--student={student}", "--force")
    page = course.folder / f"feedback/{student}/{assignment}/{assignment}.html"
    text = html.unescape(re.sub("<[^>]*>", "", page.read_text("utf-8")))
    text = " ".join(text.split())
    total = sum(course.points(student).values())
    assert f"(Score: {total} / {float(sum(solution.points.values()))})" in text
    for message in course.autograded(student).errors.values():
        assert message in text
