"""The checks of the exercises: what passes, what is said, what answers cannot do."""

import logging
import sys
import warnings
from contextlib import contextmanager
from fractions import Fraction
from functools import partial
from operator import add

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

import minisgd
from minisgd import checking
from minisgd.checking import CheckFailed

# Check one value, or a function that returns it ---------------------------------------


def check_value(it, expected, **feedback):
    checking.value("it", expected, **feedback)


def check_function(f, *cases, **feedback):
    checking.function("f", list(cases), **feedback)


def check_answer(answer, expected, **feedback):
    check_function(lambda: answer, ((), expected), **feedback)


@contextmanager
def fails_saying(sentences):
    """The whole message, wherever its lines break."""
    with pytest.raises(CheckFailed) as problem:
        yield
    assert " ".join(str(problem.value).split()) == sentences


@pytest.fixture(params=[check_value, check_answer], ids=["value", "function"])
def check(request):
    """Check an answer either way, and say how it is called in the messages."""
    return request.param, {check_value: "it", check_answer: "f()"}[request.param]


# Right answers ----------------------------------------------------------------------


@given(st.integers(-(2**70), 2**70), st.integers(-(2**70), 2**70))
def test_whole_numbers_are_compared_exactly(answer, expected):
    check_value(answer, answer)
    check_answer(answer, answer)
    for wrong in {expected, answer + 1, -answer} - {answer}:
        with pytest.raises(CheckFailed):
            check_value(wrong, answer)
        with pytest.raises(CheckFailed):
            check_answer(wrong, answer)


@pytest.mark.parametrize(
    "answer, expected",
    [
        (np.int32(7), 7),
        (np.array(7), 7),
        (torch.tensor(7), 7),
        ((3, 1), [3, 1]),
        ([3, 1], (3, 1)),
        (np.array([3, 1]), [3, 1]),
        (torch.tensor([3, 1]), [3, 1]),
        ([np.int64(3), 1], [3, 1]),
        (range(1, 3), [1, 2]),
        (0.1 + 0.2, 0.3),
        (2, 2.0),
        (Fraction(1, 4), 0.25),
        (np.float32(0.25), 0.25),
    ],
)
def test_types_that_hold_the_same_are_accepted(check, answer, expected):
    check, _ = check
    check(answer, expected)


def test_passing_is_said(capsys):
    check_value(40, 40)
    check_function(abs, ((3,), 3), ((-3,), 3))
    it = 5
    checking.value("it")
    assert it == 5
    assert capsys.readouterr().out.splitlines() == [
        "it is right.",
        "f is right in 2 calls.",
        "it is filled in. Whether it is right, the grading will tell.",
    ]


# Wrong types ------------------------------------------------------------------------

DIVIDE = " math.ceil rounds up and // rounds down to a whole number."
BRACKETS = " Put them in a list: [...]."
ITEM = " Take its only item: [0] does that, or .item()."
COLLECT = " A generator gives its values one by one; list(...) collects them."


@pytest.mark.parametrize(
    "answer, expected, sentence",
    [
        (11.0, 11, "is 11.0, a float, but must be a whole number." + DIVIDE),
        (np.float64(11), 11, "is 11.0, a float, but must be a whole number." + DIVIDE),
        (float("nan"), 11, "is nan, a float, but must be a whole number." + DIVIDE),
        (True, 1, "is True, a bool, but must be a whole number."),
        (np.True_, 1, "is True, a bool, but must be a whole number."),
        ("11", 11, "is '11', a str, but must be a whole number."),
        ([11], 11, "is a list, but must be a whole number." + ITEM),
        (7, [7], "is 7, an int, but must be a list of numbers." + BRACKETS),
        ({7}, [7], "is a set, but must be a list of numbers." + BRACKETS),
        ("7", [7], "is '7', a str, but must be a list of numbers." + BRACKETS),
        (iter([]), [7], "is a list_iterator, but must be a list of numbers." + COLLECT),
        (True, 1.0, "is True, a bool, but must be a number."),
        ("0.5", 0.5, "is '0.5', a str, but must be a number."),
        (float("nan"), 0.5, "is nan, a float, but must be a number."),
        (float("inf"), 0.5, "is inf, a float, but must be a number."),
        (0.5j, 0.5, "is a complex, but must be a number."),
    ],
)
def test_wrong_type_is_named(check, answer, expected, sentence):
    check, name = check
    with fails_saying(f"{name} {sentence}"):
        check(answer, expected)


def test_wrong_type_in_a_list_is_named(check):
    check, name = check
    sentence = f"{name}[1] is 2.0, a float, but must be a whole number."
    with fails_saying(sentence + DIVIDE):
        check([1, 2.0], [1, 2])


class EqualToAnything:
    __hash__ = object.__hash__

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class LyingNumber(EqualToAnything, int):
    __hash__ = int.__hash__

    def __index__(self):
        return 11


class LyingFloat(EqualToAnything, float):
    __hash__ = float.__hash__


class LyingList(EqualToAnything, list):
    __hash__ = object.__hash__


@pytest.mark.parametrize(
    "liar, expected",
    [
        (EqualToAnything(), 11),
        (LyingNumber(5), 11),
        (LyingFloat(5), 11.0),
        (LyingList([5]), [11]),
        ([EqualToAnything()], [11]),
        ((LyingNumber(5),), [11]),
    ],
)
def test_being_equal_to_anything_does_not_help(check, liar, expected):
    check, _ = check
    with pytest.raises(CheckFailed):
        check(liar, expected)


# What is said -----------------------------------------------------------------------


def test_first_wrong_call_is_named():
    def half(n, exactly):
        return n // 2

    cases = [((4, True), 2), ((5, True), 3), ((7, True), 4)]
    with fails_saying("half(5, True) must be 3, but it is 2."):
        checking.function("half", cases)


def test_known_mistake_is_explained_and_any_other_gets_the_rule():
    def mistakes(n):
        return {n + 1: f"{n} is enough.", n + 2: "Far too many."}

    feedback = {"rule": "Count them.", "chapter": "Batch"}
    reasons = {1: "4 is enough.", 2: "Far too many.", 3: "Count them."}
    for offset, because in reasons.items():
        end = f"must be 4, but it is {4 + offset}. {because} "
        end += 'Read again: the chapter "Batch", words/batch.html'
        with fails_saying(f"f(4) {end}"):
            f = partial(add, offset)
            check_function(f, ((4,), 4), mistakes=mistakes, **feedback)
        with fails_saying(f"it {end}"):
            check_value(4 + offset, 4, mistakes=mistakes(4), **feedback)


def test_mistakes_are_not_asked_about_right_answers():
    check_function(abs, ((0,), 0), mistakes=lambda n: {1 / n: "Never."})


def test_list_is_shown_as_asked_for():
    with fails_saying("f() must be [3, 1], but it is [1, 3]."):
        check_answer((1, 3), [3, 1])
    with fails_saying("f() must be (3, 1), but it is (1, 3)."):
        check_answer([1, 3], (3, 1))


def test_every_sentence_begins_a_line_and_lines_are_short():
    with pytest.raises(CheckFailed) as problem:
        check_answer([7] * 999 + [4], [1], rule="Count. " * 30, chapter="Batch")
    lines = str(problem.value).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0] == "f() must have 1 item, but it has 1000."
    assert lines[1].startswith("Count. Count. ")
    assert lines[-1] == 'Read again: the chapter "Batch", words/batch.html'


def test_no_answer_yet():
    with fails_saying("it is None. Put your answer in its place."):
        check_value(None, 5)
    sentence = (
        "There is no them. Run the cell with your answer. Does it end without an error, "
        "and is the name spelt like this?"
    )
    with fails_saying(sentence):
        checking.value("them", 5)
    with fails_saying(sentence):
        checking.function("them", [])


def prints_instead(n):
    print(n)


def never_ends(n):
    raise KeyboardInterrupt  # what stopping a cell does


def stub(n):
    raise NotImplementedError()


def divides(n):
    return n / (n - n)


def divides_in_a_helper(n):
    return divides(n) + 1


def sorts_in_place(items):
    items.sort()
    return len(items)


@pytest.mark.parametrize(
    "f, sentence",
    [
        (
            stub,
            "f(8) is not written yet. "
            "Put your code in place of the line `raise NotImplementedError()`.",
        ),
        (
            prints_instead,
            "f(8) is None. It printed 8, but print only shows a value: return it.",
        ),
        (
            lambda n: None,
            "f(8) is None. Your function gave nothing back: is there a return on every way through?",
        ),
        (
            never_ends,
            "f(8) was still running when it was stopped. "
            "Is there a loop that never ends?",
        ),
        (
            divides,
            "f(8) stopped with ZeroDivisionError: division by zero. "
            "It happened in the line `return n / (n - n)`.",
        ),
        (
            divides_in_a_helper,
            "f(8) stopped with ZeroDivisionError: division by zero. "
            "It happened in the line `return n / (n - n)`.",
        ),
        (
            lambda: 8,
            "f(8) stopped with TypeError: "
            "<lambda>() takes 0 positional arguments but 1 was given.",
        ),
        (8, "f(8) stopped with TypeError: 'int' object is not callable."),
        (sys.exit, "f(8) stopped with SystemExit: 8."),
    ],
)
def test_function_without_an_answer(f, sentence):
    with fails_saying(sentence):
        check_function(f, ((8,), 8))


def test_nothing_but_the_sentences_is_shown():
    with pytest.raises(CheckFailed) as problem:
        check_function(divides, ((8,), 8))
    assert problem.value._render_traceback_() == str(problem.value).splitlines()
    assert problem.value.__cause__ is None and problem.value.__suppress_context__


# What an answer cannot do -----------------------------------------------------------


def test_arguments_are_copies():
    items, array = [3, 1, 2], np.array([3, 1, 2])
    for given in items, array:
        with pytest.raises(CheckFailed, match=r"f\(.*\) changed its arguments."):
            check_function(sorts_in_place, ((given,), 3))
    assert items == [3, 1, 2] and array.tolist() == [3, 1, 2]
    check_function(len, ((items,), 3), ((array,), 3))


def test_output_costs_nothing(capsys):
    kept = sys.stderr
    log = logging.Logger("student")
    log.addHandler(logging.StreamHandler(kept))

    def noisy(n):
        print("working on", n)
        print("please wait", file=sys.stderr)
        print("please wait", file=kept)
        log.warning("still there")
        warnings.warn("this takes a while")
        return n

    check_function(noisy, ((8,), 8))
    print("on", file=sys.stderr)
    assert capsys.readouterr() == ("f is right in 1 call.\n", "on\n")
    with pytest.warns(match="after"):
        warnings.warn("after")


COUNTING = [
    lambda: minisgd.steps_per_epoch(10, 3),
    lambda: minisgd.counting.steps_per_epoch(10, 3),
    lambda: minisgd.TrainingPlan(10, 3, epochs=1).steps_per_epoch,
    lambda: EARLIER.updates_per_pass,
    lambda: EARLIER.samples_seen,
    lambda: minisgd.even_batch_sizes(10),
    lambda: list(minisgd.cut_into_batches(range(10), 3)),
    lambda: len(minisgd.Batches(minisgd.InOrder(10), 3)),
]
EARLIER = minisgd.TrainingPlan(10, 3, epochs=1)


@pytest.mark.parametrize("counts", COUNTING)
def test_library_does_not_count_while_an_answer_runs(counts):
    before = counts()
    refused = "minisgd does not do this for you here: write it yourself."
    with pytest.raises(CheckFailed) as problem:
        check_function(counts, ((), 4))
    assert refused in " ".join(str(problem.value).split())
    assert counts() == before
