"""What the test cells of the exercises call.

A failed check says what it looked at, what that must be and what it is. If a known
misunderstanding gives just that, the sentence written for it follows; if not, the rule.
The last line names the chapter to read again. Nothing that an answer prints or warns
can cost points.
"""

import math
import sys
import traceback
import warnings
from contextlib import contextmanager
from copy import deepcopy
from fractions import Fraction
from io import StringIO
from operator import index
from textwrap import fill
from unittest.mock import patch

from minisgd import counting


class CheckFailed(AssertionError):
    """What is wrong with an answer, in sentences for the student."""

    def _render_traceback_(self):
        """Give IPython the sentences to show in place of a traceback."""
        return str(self).splitlines()


def value(name, expected=None, *, mistakes=None, rule="", chapter=""):
    """Check a number that the student has predicted.

    Parameters
    ----------
    name : str
        Of the variable, which is looked up where the check stands.
    expected : int, float, or list or tuple of int, optional
        The right answer. Without it, any whole number will do.
    mistakes : dict, optional
        What misunderstandings give, and the sentence to say then.
    rule : str
        The sentence to say about any other wrong answer.
    chapter : str
        Where to read about it.

    Raises
    ------
    CheckFailed
        With sentences for the student.

    Examples
    --------
    >>> updates = 200
    >>> value("updates", 200)
    updates is right.
    >>> value("updates", 40, mistakes={200: "A batch is an update, not a sample."})
    Traceback (most recent call last):
    minisgd.checking.CheckFailed: updates must be 40, but it is 200.
    A batch is an update, not a sample.
    """
    try:
        value = look_up(name)
        if value is None:
            raise Wrong(f"{name} is None. Put your answer in its place.")
        if expected is None:
            whole_number(name, value)
            print(f"{name} is filled in. Whether it is right, the grading will tell.")
            return
        answer = plain(name, value, expected)
        if not same(answer, expected):
            raise difference(name, answer, expected, mistakes or {}, rule)
        print(f"{name} is right.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


def function(name, cases, *, mistakes=None, rule="", chapter=""):
    """Check a function that the student has written.

    It is called with copies of the arguments. What it prints or warns is not shown, and
    minisgd's own counting is out of its reach.

    Parameters
    ----------
    name : str
        Of the function, which is looked up where the check stands.
    cases : list of tuple (arguments, expected)
        The arguments of a call, a tuple, and what it must return: a whole number, a
        ``float``, or a list or tuple of whole numbers.
    mistakes : callable, optional
        Takes the arguments; returns what misunderstandings give for them and the
        sentence to say then, a dict.
    rule : str
        The sentence to say about any other wrong answer.
    chapter : str
        Where to read about it.

    Raises
    ------
    CheckFailed
        At the first wrong call, with sentences for the student.

    Examples
    --------
    >>> def double(number):
    ...     return number * 2
    >>> function("double", [((3,), 6), ((0,), 0)])
    double is right in 2 calls.
    >>> def half(number):
    ...     return number / 2
    >>> function("half", [((6,), 3)], chapter="Batch")
    Traceback (most recent call last):
    minisgd.checking.CheckFailed: half(6) is 3.0, a float, but must be a whole number.
    math.ceil rounds up and // rounds down to a whole number.
    Read again: the chapter "Batch".
    """
    try:
        function = look_up(name)
        for arguments, expected in cases:
            call = f"{name}({', '.join(map(show, arguments))})"
            answer = run(call, function, arguments, expected)
            if not same(answer, expected):
                known = mistakes(*arguments) if mistakes else {}
                raise difference(call, answer, expected, known, rule)
        print(f"{name} is right in {counting.plural(len(cases), 'call')}.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


class Wrong(Exception):
    """Sentences about an answer, on their way to the student."""


def message(wrong, chapter):
    """Write the sentences one to a line, the chapter last."""
    chapter = chapter and f'Read again: the chapter "{chapter}".'
    return "\n".join(fill(line, 80) for line in [*wrong.args, chapter] if line)


# Running


def look_up(name):
    """Return what has this name where `value` or `function` was called."""
    names = sys._getframe(2).f_locals
    if name not in names:
        raise Wrong(
            f"There is no {name}.",
            "Run the cell with your answer. Does it end without an error, and is the "
            "name spelt like this?",
        )
    return names[name]


def run(call, function, arguments, expected):
    """Call the function; return its answer as plain Python."""
    given = deepcopy(arguments)
    with closed_book() as printed:
        try:
            answer = function(*given)
            if answer is not None:
                answer = plain(call, answer, expected)
        except Wrong:
            raise
        except NotImplementedError:
            raise Wrong(
                f"{call} is not written yet.",
                "Put your code in place of the line `raise NotImplementedError()`.",
            ) from None
        except KeyboardInterrupt:
            raise Wrong(
                f"{call} was still running when it was stopped.",
                "Is there a loop that never ends?",
            ) from None
        except BaseException as problem:  # also what exit() raises
            raise Wrong(f"{call} stopped with {describe(problem)}") from None
    if as_lists(given) != as_lists(arguments):
        raise Wrong(f"{call} changed its arguments.", "Work on a copy of them.")
    if answer is None:
        shown = printed.getvalue().strip()
        raise Wrong(
            f"{call} is None.",
            f"It printed {shorten(shown)}, but print only shows a value: return it."
            if shown
            else "Your function gave nothing back: is there a return on every way "
            "through?",
        )
    return answer


@contextmanager
def closed_book():
    """Catch all output, and keep the counting of this library out of reach."""

    def refuse(*arguments, **options):
        raise RuntimeError("minisgd does not count for you here: write it yourself.")

    printed = StringIO()
    with (
        patch.object(sys.stdout, "write", printed.write),
        patch.object(sys.stderr, "write", len),  # which also counts, but writes nothing
        warnings.catch_warnings(),
        patch.object(counting, "require_integer", refuse),  # called in all counting
    ):
        warnings.simplefilter("ignore")
        yield printed


def describe(problem):
    """Say which exception it was and which line of the student's it came from."""
    text = f"{type(problem).__name__}: {problem}".removesuffix(": ").rstrip(".") + "."
    frames = traceback.extract_tb(problem.__traceback__)[1:]  # the first is ours
    lines = [frame.line for frame in frames if frame.filename == frames[0].filename]
    return text + (f" It happened in the line `{lines[-1]}`." if lines else "")


def as_lists(arguments):
    """Turn arrays into lists, which can be compared."""
    return [getattr(item, "tolist", lambda: item)() for item in arguments]


# Comparing


def plain(what, answer, like):
    """Return an answer as plain Python of the kind of `like`, or say why it is not.

    After this nothing is left of the student's own types, which may think themselves
    equal to anything. Sequences become tuples.
    """
    if hasattr(answer, "tolist"):  # NumPy and PyTorch
        answer = answer.tolist()
    if isinstance(like, (list, tuple)):
        return whole_numbers(what, answer, like)
    return (number if isinstance(like, float) else whole_number)(what, answer)


def whole_numbers(what, answer, like):
    if isinstance(answer, (list, tuple, range)):
        return tuple(whole_number(f"An item of {what}", item) for item in answer)
    if isinstance(like, tuple):
        kind, advice = "tuple", "Put them in round brackets: (..., ...)."
    else:
        kind, advice = "list", "Put them in a list: [...]."
    if hasattr(answer, "__next__"):
        advice = f"A generator gives its values one by one; {kind}(...) collects them."
    raise Wrong(
        f"{what} is {kind_of(answer)}, but must be a {kind} of numbers.", advice
    )


def whole_number(what, answer):
    if hasattr(answer, "__index__") and not isinstance(answer, bool):
        return index(answer)  # an int, whatever the answer's own type
    advice = "math.ceil rounds up and // rounds down to a whole number."
    advice = advice if isinstance(answer, float) else ""
    raise Wrong(f"{what} is {kind_of(answer)}, but must be a whole number.", advice)


def number(what, answer):
    if isinstance(answer, (int, float, Fraction)) and not isinstance(answer, bool):
        if math.isfinite(answer):
            return float(answer)
    raise Wrong(f"{what} is {kind_of(answer)}, but must be a number.")


def kind_of(answer):
    """Name the type, and what is written for a value of a well-known one."""
    name = type(answer).__name__
    name = f"an {name}" if name[0] in "aeiou" else f"a {name}"
    known = type(answer) in (bool, int, float, str)
    return f"{show(answer)}, {name}" if known else name


def same(answer, other):
    """Compare plain values; floats up to rounding, lists and tuples alike."""
    if isinstance(answer, float):
        return math.isclose(answer, other, rel_tol=1e-9)
    return answer == (tuple(other) if isinstance(answer, tuple) else other)


def difference(what, answer, expected, mistakes, rule):
    """Say what is wrong, with the sentence for the misunderstanding behind it."""
    why = [text for wrong, text in mistakes.items() if same(answer, wrong)] or [rule]
    answer = list(answer) if isinstance(expected, list) else answer
    return Wrong(f"{what} must be {show(expected)}, but it is {show(answer)}.", why[0])


def show(value):
    return shorten(repr(value))


def shorten(text):
    """Leave out the middle of a long text."""
    return text if len(text) <= 100 else f"{text[:60]} … {text[-35:]}"
