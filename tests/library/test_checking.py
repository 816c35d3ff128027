"""The checks of the exercises: what passes, what is said, what answers cannot do."""

import logging
import signal
import sys
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from functools import partial
from operator import add
from threading import Thread

import numpy as np
import pytest
import sympy
import torch
from hypothesis import given
from hypothesis import strategies as st

import minisgd
from minisgd import checking
from minisgd.checking import CheckFailed, running

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
        (Decimal("0.25"), 0.25),
        (np.float32(0.25), 0.25),
        (np.longdouble(0.25), 0.25),
        (sympy.Rational(1, 4), 0.25),
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


ARRAY = np.array([[1.0, 2.0], [3.0, 4.5]])


@pytest.mark.parametrize(
    "answer, expected",
    [
        (np.True_, True),
        (torch.tensor(False), False),
        ("mini-batch", "mini-batch"),
        (np.str_("SGD"), "SGD"),
        (ARRAY.tolist(), ARRAY),
        (torch.tensor(ARRAY, requires_grad=True), ARRAY),
        (ARRAY.astype(np.float32) + np.float32(1e-7), ARRAY),
        ([np.array([1.0, 2.0]), (3, 4.5)], ARRAY),
        (np.array([2, 0, 1], np.uint8), np.array([2, 0, 1])),
        ([], np.array([], int)),
        (np.array([True, False]), np.array([True, False])),
        ([1.5, 2], [1.0 + 0.5, 2.0]),
        ((np.zeros(2), 1), (np.zeros(2), 1.0)),
        ([np.arange(3), [3]], [np.arange(3), np.arange(3, 4)]),
        (torch.arange(4).reshape(2, 2), [[0, 1], [2, 3]]),
        ({"loss": np.array([1.0])}, {"loss": [1.0]}),
        ([], []),
        (0.0, 1e-12),
    ],
)
def test_everything_a_question_may_ask_for_is_accepted(check, answer, expected):
    check, _ = check
    check(answer, expected)


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1),
    st.integers(0),
    st.floats(1e-4, 1) | st.floats(-1, -1e-4),
)
def test_arrays_are_compared_item_by_item(right, place, relative):
    expected = np.array(right)
    check_answer(right, expected)
    wrong = expected.copy()
    wrong[place % len(right)] += relative * max(1.0, abs(wrong[place % len(right)]))
    with pytest.raises(CheckFailed):
        check_answer(wrong, expected)


def test_tolerance_is_what_is_asked_for():
    check_value(0.707, 0.7071, tolerance=1e-3)
    with pytest.raises(CheckFailed):
        check_value(0.707, 0.7071)


# Wrong types ------------------------------------------------------------------------

DIVIDE = " math.ceil rounds up and // rounds down to a whole number."
POINT = " A whole number is written without a point; int(...) makes it one."
GIVES_NONE = (
    " A function without return gives None, and so do methods that work in place: "
    "shuffle, sort, append."
)
BRACKETS = " Put them in a list: [...]."
ITEM = " Take its only item: [0] does that, or .item()."
COLLECT = " A generator gives its values one by one; list(...) collects them."


@pytest.mark.parametrize(
    "answer, expected, sentence",
    [
        (11.5, 11, "is 11.5, a float, but must be a whole number." + DIVIDE),
        (np.float64(11), 11, "is 11.0, a float, but must be a whole number." + POINT),
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


SHAPE = " has the shape (2,), but must have the shape "
ZERO = " 0 / 0 gives nan, and a number / 0 gives inf: which divisor can be 0?"
ARRANGE = " The values are as many as they must be: reshape arranges them."


@pytest.mark.parametrize(
    "answer, expected, sentence",
    [
        (1, True, " is 1, an int, but must be True or False."),
        (3, "three", " is 3, an int, but must be a text in quotes."),
        ([0.5], 0.5, " is a list, but must be a number." + ITEM),
        ("no", np.zeros(2), " is 'no', a str, but must be an array of numbers."),
        (None.__class__, np.zeros(2), " is a type, but must be an array of numbers."),
        ([1.0, 2.0], np.zeros((2, 1)), SHAPE + "(2, 1)." + ARRANGE),
        ([1.0, 2.0], np.zeros(3), SHAPE + "(3,)."),
        (np.zeros((2, 3)), np.zeros((3, 2)), " has the shape (2, 3), but must have the shape (3, 2). Rows and columns are exchanged: .T turns them round."),
        ([[1, 2], [3]], np.zeros((2, 2)), " has rows of different lengths, so it is no array."),
        ([1.0, 2.0], np.zeros(2, int), " holds floats, but must hold whole numbers."),
        ([True, False], np.zeros(2, int), " holds truths, but must hold whole numbers. np.flatnonzero makes row numbers of a mask."),
        ([1, 0], np.zeros(2, bool), " holds whole numbers, but must hold truths."),
        ([1.0, np.nan], np.zeros(2), " holds nan, but must hold numbers." + ZERO),
        ([1.0, -np.inf], np.zeros(2), " holds -inf, but must hold numbers." + ZERO),
        (iter([1.0]), np.zeros(1), " is a list_iterator, but must be an array. A generator gives its values one by one; list(...) collects them."),
        ((1, 2, 3), (1, 2), " has 3 items, but must have 2."),
        (([1.0], 2.0), (np.zeros(2), 2.0), "[0] has the shape (1,), but must have the shape (2,)."),
        ([[0, 1], [2.5]], [[0, 1], [2]], "[1][0] is 2.5, a float, but must be a whole number." + DIVIDE),
        ([1.0], {"loss": 1.0}, " is a list, but must be a dict."),
        ({"loss": 1.0}, {"loss": 1.0, "epochs": 2}, " lacks the key 'epochs'."),
        ({"loss": 1.0, "x": 2}, {"loss": 1.0}, " has a key 'x' that was not asked for."),
        ({"loss": None}, {"loss": 1.0}, "['loss'] is None, but must be a number." + GIVES_NONE),
        ([[0], None], [[0]], "[1] is None, but must be a list." + GIVES_NONE),
        ([1.0, None], np.zeros(2), "[1] is None, but must be a number." + GIVES_NONE),
        ([[1.0, "2"]], np.zeros((1, 2)), "[0][1] is '2', a str, but must be a number."),
        ([{1.0}], np.zeros(1), "[0] is a set, but must be a number."),
        (np.ones(3), 0.5, " is an array of shape (3,), but must be a number."),
        (torch.ones(1), 1, " is an array of shape (1,), but must be a whole number." + ITEM),
        (3, (1, 2), " is 3, an int, but must be a tuple of 2 numbers. Put them in round brackets: (..., ...)."),
        ((1,), (1, 2), " has 1 item, but must have 2."),
    ],
)  # fmt: skip
def test_wrong_kind_is_named(check, answer, expected, sentence):
    check, name = check
    with fails_saying(name + sentence):
        check(answer, expected)


def test_without_an_answer_any_value_of_the_kind_will_do(capsys):
    it = 7.5
    checking.value("it", like=0.0)
    assert it == 7.5 and capsys.readouterr().out.startswith("it is filled in.")
    with fails_saying("it is 7.5, a float, but must be a text in quotes."):
        checking.value("it", like="")


def test_wrong_type_in_a_list_is_named(check):
    check, name = check
    sentence = f"{name}[1] is 2.0, a float, but must be a whole number."
    with fails_saying(sentence + POINT):
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


class LyingTruth(EqualToAnything):
    __class__ = bool


@pytest.mark.parametrize(
    "liar, expected",
    [
        (EqualToAnything(), 11),
        (LyingTruth(), True),
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


@pytest.mark.parametrize(
    "answer, expected",
    [
        (0.67, 2 / 3),
        ([0.667, 2.0], [2 / 3, 2.0]),
        ((0.67, 3, True), (2 / 3, 3, True)),
        ({"a": 0.67}, {"a": 2 / 3}),
        (np.array([[0.67], [1.33]]), np.array([[2 / 3], [4 / 3]])),
    ],
)
def test_rounded_answers_are_told_so_unless_a_mistake_is_known(check, answer, expected):
    check, _ = check
    with pytest.raises(CheckFailed, match="Nearly: do not round."):
        check(answer, expected, rule="Count them.")
    with pytest.raises(CheckFailed, match="A third[.]"):
        mistakes = [(answer, "A third.")]
        check_function(lambda: answer, ((), expected), mistakes=lambda: mistakes)


@pytest.mark.parametrize(
    "answer, expected",
    [(1.0, 0.9985), (0.5, 0.488), (0.66, 2 / 3), ([1], [2]), (0.300002, 0.3000054)],
)
def test_what_is_only_near_is_not_called_rounded(check, answer, expected):
    check, _ = check
    with pytest.raises(CheckFailed, match="Count them[.]"):
        check(answer, expected, rule="Count them.")


def test_list_is_shown_as_asked_for():
    with fails_saying("f() must be [3, 1], but it is [1, 3]."):
        check_answer((1, 3), [3, 1])
    with fails_saying("f() must be (3, 1), but it is (1, 3)."):
        check_answer([1, 3], (3, 1))


@pytest.mark.parametrize(
    "answer, expected, sentence",
    [
        (0.25, 1 / 3, " must be 0.33333333, but it is 0.25."),
        ([1.0, 2.5], np.array([1.0, 2.0]), " must be [1.0, 2.0], but it is [1.0, 2.5]."),
        ([[0, 1], [3]], [[0, 1], [2]], " must be [[0, 1], [2]], but it is [[0, 1], [3]]."),
        (np.ones(50), np.eye(1, 50)[0] * 9 + 1, "[0] must be 10.0, but it is 1.0."),
        (np.ones((40, 2)), np.diag(np.ones(40))[:, :2], "[0] must be [1.0, 0.0], but it is [1.0, 1.0]."),
        (list(range(60)), list(range(59)) + [0], "[59] must be 0, but it is 59."),
        (list(range(60)), list(range(61)), " must have 61 items, but it has 60."),
        ({"loss": [0.0] * 60}, {"loss": [0.0] * 59 + [1.0]}, "['loss'][59] must be 1.0, but it is 0.0."),
    ],
)  # fmt: skip
def test_what_differs_is_shown_where_it_differs(check, answer, expected, sentence):
    check, name = check
    with fails_saying(name + sentence):
        check(answer, expected)


def test_mistakes_may_give_arrays_and_lists():
    right = np.array([1.0, 2.0])
    rows = [(np.array([2.0, 1.0]), "Turned round."), (7, "?")]
    end = "must be [1.0, 2.0], but it is [2.0, 1.0]. Turned round."
    with fails_saying(f"it {end}"):
        check_value([2.0, 1.0], right, mistakes=rows)
    with fails_saying(f"f() {end}"):
        check_answer([2.0, 1.0], right, mistakes=lambda: rows)
    ragged = [([[1], [2, 3]], "Never compared with an array.")]
    with fails_saying("it must be [1.0, 2.0], but it is [2.0, 2.0]. A rule."):
        check_value([2.0, 2.0], right, mistakes=ragged, rule="A rule.")


def test_calls_are_written_as_a_student_would_write_them():
    arguments = [0.1, [1, 2], (3,), np.zeros((200, 10)), np.ones(2), len, "a", None]
    arguments += [np.random.default_rng(0), {"k": np.int64(1)}]
    written = "f(0.1, [1, 2], (3,), an array of shape (200, 10), [1.0, 1.0], len, 'a', "
    with fails_saying(f"{written}None, rng, {{'k': 1}}) must be 1, but it is 2."):
        check_function(lambda *a: 2, (tuple(arguments), 1))
    with fails_saying("after 3 updates f must be 1, but it is 2."):
        text = "after {} updates f".format
        check_function(lambda n: 2, ((3,), 1), call=text)


# Answers that may differ ------------------------------------------------------------


def judge_order(order, samples, rng):
    if sorted(order) != list(range(samples)):
        return "does not visit every sample once.", "That is what a pass does."


def check_order(f, **options):
    calls = [(5, np.random.default_rng(seed)) for seed in range(3)]
    checking.behaviour("f", calls, judge_order, like=[0], chapter="Epoch", **options)


def test_any_right_answer_is_accepted(capsys):
    check_order(lambda samples, rng: rng.permutation(samples))
    check_order(lambda samples, rng: list(range(samples)))
    assert capsys.readouterr().out == "f is right in 3 calls.\n" * 2


def test_what_a_judge_finds_is_said_after_the_call():
    end = ' Read again: the chapter "Epoch", words/epoch.html'
    with fails_saying(
        f"f(5, rng) does not visit every sample once. That is what a pass does.{end}"
    ):
        check_order(lambda samples, rng: [0] * samples)
    with fails_saying(
        f"f(5, rng) is 5, an int, but must be a list of numbers.{BRACKETS}{end}"
    ):
        check_order(lambda samples, rng: samples)


def test_the_kind_may_depend_on_the_arguments():
    def like(samples):
        return np.zeros(samples, int)

    def check_ones(f):
        checking.behaviour("f", [(2,), (3,)], lambda *_: None, like=like)

    check_ones(lambda samples: np.ones(samples, int))
    with fails_saying("f(3) has the shape (2,), but must have the shape (3,)."):
        check_ones(lambda samples: np.ones(2, int))


class Counter:
    """What a student may have written."""

    def __init__(self, start):
        self.count = start

    def update(self):
        print("counting")
        self.count += 1
        return self.count


def three_updates(counter_class, start):
    counter = counter_class(start)
    return [counter.update() for _ in range(3)]


def test_classes_are_used_as_the_question_says(capsys):
    check_function(Counter, ((4,), [5, 6, 7]), by=three_updates)
    assert capsys.readouterr().out == "f is right in 1 call.\n"
    with fails_saying("f(4) must be [5, 6, 8], but it is [5, 6, 7]."):
        check_function(Counter, ((4,), [5, 6, 8]), by=three_updates)


# How it is said -------------------------------------------------------------------------


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


def runs_out(n):
    return list(next(iter([])) for _ in range(n))


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
            runs_out,
            "f(8) stopped with StopIteration. "
            "It happened in the line `return list(next(iter([])) for _ in range(n))`.",
        ),
        (
            lambda: 8,
            "f(8) stopped with TypeError: "
            "<lambda>() takes 0 positional arguments but 1 was given.",
        ),
        (
            8,
            "f is 8, an int, but must be a function. "
            "Run the cell with your answer to this question again.",
        ),
        (sys.exit, "f(8) stopped with SystemExit: 8."),
    ],
)
def test_function_without_an_answer(f, sentence):
    with fails_saying(sentence):
        check_function(f, ((8,), 8))


def test_the_rule_follows_an_exception_and_what_is_long_is_cut_at_its_end():
    def f(n):
        raise ValueError("of   no\nuse " * 99)

    sentence = "f(8) stopped with ValueError: " + "of no use " * 18 + "of no us …. "
    sentence += (
        'It happened in the line `raise ValueError("of   no\\nuse " * 99)`. A rule.'
    )
    with fails_saying(" ".join(sentence.split())):
        checking.function("f", [((8,), 8)], rule="A rule.")


def test_asking_for_input_is_not_called_unwritten():
    class StdinNotImplementedError(NotImplementedError):
        pass

    def f(n):
        raise StdinNotImplementedError("input is not supported")

    with pytest.raises(CheckFailed, match="stopped with StdinNotImplementedError"):
        checking.function("f", [((8,), 8)])


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
    tensor = torch.tensor([3.0, 1.0], requires_grad=True)
    check_function(len, ((tensor,), 2))
    with pytest.raises(CheckFailed, match=r"f\(.*\) changed its arguments."):
        check_function(lambda t: len(t.detach().zero_()), ((tensor,), 2))


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


def prints_on_and_on(n):
    while True:
        print(n)


def waits(n):
    time.sleep(60)


def waits_whatever_comes(n):
    for _ in range(3):
        try:
            time.sleep(60)
        except BaseException:
            pass


@pytest.mark.parametrize("f", [prints_on_and_on, waits, waits_whatever_comes])
def test_what_never_ends_is_stopped(f, monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.2)
    before = signal.getsignal(signal.SIGALRM), signal.getsignal(signal.SIGPROF)
    sentence = (
        "f(8) was still running when it was stopped. Is there a loop that never ends?"
    )
    if f is waits_whatever_comes:
        sentence = "f(8) is None. Your function gave nothing back: is there a return on every way through?"
    with fails_saying(sentence):
        check_function(f, ((8,), 8))
    assert before == (
        signal.getsignal(signal.SIGALRM),
        signal.getsignal(signal.SIGPROF),
    )
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_an_answer_in_a_thread_has_no_clock():
    failed = []

    def check():
        try:
            check_function(abs, ((-3,), 3))
        except BaseException as problem:
            failed.append(problem)

    thread = Thread(target=check)
    thread.start()
    thread.join()
    assert failed == []


CALLS_ITSELF = (
    "f(8) calls itself again and again, more often than Python allows. Where does it "
    "end? If it ends late, write a loop instead."
)
# Hypothesis listens to the tidying up of memory, which may come in the deepest call.
MAY_TIDY_UP_ANYWHERE = pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*gc_callback:pytest.PytestUnraisableExceptionWarning"
)


@MAY_TIDY_UP_ANYWHERE
def test_what_calls_itself_without_end_is_stopped():
    def f(n):
        return f(n)

    with fails_saying(CALLS_ITSELF):
        checking.function("f", [((8,), 8)])


@MAY_TIDY_UP_ANYWHERE
def test_what_may_call_itself_without_end_is_stopped_soon(monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 2)
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(10**9)

    def f(n):
        return f(n) + 1

    try:
        with fails_saying(CALLS_ITSELF):
            checking.function("f", [((8,), 8)])
        assert sys.getrecursionlimit() == 10**9
    finally:
        sys.setrecursionlimit(before)


def test_what_follows_an_answer_is_not_interrupted(monkeypatch, capsys):
    """Not even if it takes longer than an answer may."""

    class TakesLong(Exception):
        def __str__(self):
            until = time.process_time() + 0.3
            while time.process_time() < until:
                pass
            return "done"

    def f(n):
        raise TakesLong

    monkeypatch.setattr(running, "SECONDS", 0.1)
    sentence = "f(8) stopped with TakesLong: done. "
    with fails_saying(sentence + "It happened in the line `raise TakesLong`."):
        checking.function("f", [((8,), 8)])
    print("heard")
    assert capsys.readouterr().out == "heard\n"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_what_takes_all_memory_is_stopped(monkeypatch):
    monkeypatch.setattr(running, "BYTES", 2**28)
    sentence = "f(8) takes more memory than there is. "
    sentence += "Is there a list or an array that grows without end?"
    with fails_saying(sentence):
        check_function(lambda n: np.ones(2**27).sum() * n, ((8,), 8))
    check_function(lambda n: int(np.ones(2**20).sum() * n), ((8,), 2**23))
    assert np.ones(2**27).sum() == 2**27  # afterwards there is room again


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


@pytest.mark.parametrize("counts", COUNTING)
def test_a_refusal_cannot_be_caught(counts):
    def persistent():
        try:
            return counts()
        except Exception:
            return counts()

    with pytest.raises(CheckFailed, match="asks minisgd"):
        check_function(persistent, ((), counts()))


def test_library_does_not_count_in_a_thread_either():
    def in_a_thread(n):
        with ThreadPoolExecutor() as pool:
            return pool.submit(minisgd.steps_per_epoch, n, 3).result()

    with pytest.raises(CheckFailed, match="asks minisgd"):
        check_function(in_a_thread, ((10,), 4))
    assert in_a_thread(10) == 4
    check_function(in_a_thread, ((10,), 4), open_book=True)


def test_with_an_open_book_the_library_may_be_asked():
    f = COUNTING[0]
    check_function(f, ((), f()), open_book=True)
    check_order(lambda n, rng: minisgd.Shuffled(n, rng).next_pass(), open_book=True)


def test_what_watched_the_program_before_watches_it_again():
    def watch(frame, event, argument):
        pass

    sys.setprofile(watch)
    try:
        check_function(abs, ((-3,), 3))
        assert sys.getprofile() is watch
    finally:
        sys.setprofile(None)
