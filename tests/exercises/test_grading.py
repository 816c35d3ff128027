"""Every answer on file gets the points and the message that it should."""

import re

from grading.mutants import mutants
from grading.notebooks import Notebook, all_passed, answers_on_file
from grading.trial import answer_names, unread_sentences


def test_solution_gets_all_points(assignment, graded, solution):
    points = graded(assignment).course.points("solution")
    assert {name: points[name] for name in solution.points} == solution.points


def test_untouched_release_gets_nothing(assignment, graded):
    points = graded(assignment).course.points("untouched")
    assert set(points.values()) <= {0, None} and not sum(filter(None, points.values()))


def test_untouched_release_is_told_kindly(assignment, graded, solution):
    errors = graded(assignment).course.autograded("untouched").errors
    assert errors.keys() == solution.points.keys()
    for message in errors.values():
        assert re.search(r" is not written yet\. | is None\. Put your answer ", message)


def test_every_question_has_answers_on_file(question):
    answers = answers_on_file(*question)
    right = [answer.source for answer in answers if answer.is_right]
    assert len(right) >= 4
    assert len(answers) - len(right) >= 8
    assert any("warnings.warn(" in text and "stderr" in text for text in right)


def test_right_is_accepted_wrong_is_caught_and_no_mutant_passes(question, tried):
    assert not tried(*question).faults


def test_every_sentence_is_read_by_a_wrong_answer(assignment, tried):
    """No message is there for a mistake that cannot be made."""
    questions = [tried(assignment, name) for name in answer_names(assignment)]
    assert not unread_sentences(assignment, questions)


def test_equivalent_mutants_are_mutants_that_pass(question, tried):
    cell = Notebook.solution(question[0]).answers[question[1]]["source"]
    result = tried(*question)
    passing = [
        mutant.change
        for mutant in mutants(cell)
        if mutant.change in result.equivalent
        and all_passed(result.outcomes[mutant.source])
    ]
    assert sorted(passing) == sorted(result.equivalent)
    assert all(len(why.split()) > 5 for why in result.equivalent.values())


def as_nbgrader_says(outcome, points):
    """Return points and message of each test, for what a trial says."""
    return {
        test: (0 if message else points[test], message)
        for test, message in outcome.items()
    }


def test_nbgrader_comes_to_the_same(question, graded, tried):
    """Whatever is handed in reads and gets the same as in a trial."""
    assignment, name = question
    battery = graded(assignment).battery
    for number, source in enumerate(battery.entries[name]):
        expected = tried(*question).outcomes[source]
        expected = as_nbgrader_says(expected, battery.notebook.points)
        assert battery.outcome(name, number) == expected, source


def test_a_student_gets_what_each_answer_deserves(assignment, graded, tried, solution):
    course = graded(assignment).course
    points, errors = course.points("mixed"), course.autograded("mixed").errors
    for name, source in graded(assignment).mixed.items():
        expected = tried(assignment, name).outcomes[source]
        outcome = {test: (points[test], errors.get(test, "")) for test in expected}
        assert outcome == as_nbgrader_says(expected, solution.points), source


def test_release_does_not_show_how_mistakes_are_told_from_answers(release):
    """What a wrong answer gives is computed in the library, not below the question."""
    for name, cell in release.graded.items():
        assert "def " not in cell["source"], name
