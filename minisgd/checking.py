"""What the test cells of the exercises call.

A failed check says what it looked at, what that must be and what it is. If a known
misunderstanding gives just that, the sentence written for it follows; if not, the rule.
The last line names the chapter to read again. Nothing that an answer prints or warns
can cost points.
"""

import math
import traceback
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from copy import deepcopy
from fractions import Fraction
from io import StringIO
from operator import index
from textwrap import fill

from minisgd import counting


class CheckFailed(AssertionError):
    """What is wrong with an answer, in sentences for the student."""

    def _render_traceback_(self):
        """Give IPython the sentences to show in place of a traceback."""
        return str(self).splitlines()


def value(name, value, expected=None, *, mistakes=None, rule="", chapter=""):
    """Check a number that the student has predicted.

    Parameters
    ----------
    name : str
        Of the variable.
    value : object
        What the student has put there.
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
    >>> value("updates", 40, 40)
    updates is right.
    >>> value("updates", 200, 40, mistakes={200: "A batch is an update, not a sample."})
    Traceback (most recent call last):
    minisgd.checking.CheckFailed: updates must be 40, but it is 200.
    A batch is an update, not a sample.
    """
    try:
        if value is None:
            raise Wrong(f"{name} is None. Put your answer in its place.")
        if expected is None:
            plain(name, value, like=0)
            print(f"{name} is filled in. Whether it is right, the grading will tell.")
        else:
            compare(name, plain(name, value, expected), expected, mistakes or {}, rule)
            print(f"{name} is right.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


def function(name, function, cases, *, mistakes=None, rule="", chapter=""):
    """Check a function that the student has written.

    It is called with copies of the arguments. What it prints or warns is not shown, and
    minisgd's own counting is out of its reach.

    Parameters
    ----------
    name : str
        Of the function.
    function : callable
        What the student has written.
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
    >>> function("double", lambda number: 2 * number, [((3,), 6), ((0,), 0)])
    double is right in 2 calls.
    >>> function("half", lambda number: number / 2, [((6,), 3)], chapter="Batch")
    Traceback (most recent call last):
    minisgd.checking.CheckFailed: half(6) is 3.0, a float, but must be a whole number.
    Use // or math.ceil, which give whole numbers.
    Read again: the chapter "Batch".
    """
    try:
        for arguments, expected in cases:
            call = f"{name}({', '.join(map(show, arguments))})"
            answer = run(call, function, arguments, expected)
            wrong_answers = mistakes(*arguments) if mistakes else {}
            compare(call, answer, expected, wrong_answers, rule)
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
            else "Does every way through your function end in a return?",
        )
    return answer


@contextmanager
def closed_book():
    """Catch all output, and keep the counting of this library out of reach."""

    def refuse(*arguments, **options):
        raise RuntimeError("minisgd does not count for you here: write it yourself.")

    kept = counting.require_integer  # all of minisgd's counting begins with this
    counting.require_integer = refuse
    printed = StringIO()
    try:
        with redirect_stdout(printed), redirect_stderr(StringIO()):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield printed
    finally:
        counting.require_integer = kept


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
        if isinstance(answer, (list, tuple, range)):
            return tuple(plain(f"An item of {what}", item, like=0) for item in answer)
        kind, advice = "a list of whole numbers", "Put them in a list: [...]."
        if hasattr(answer, "__next__"):
            advice = "A generator gives its values one by one; list(...) collects them."
    elif isinstance(like, float):
        if isinstance(answer, (int, float, Fraction)) and not isinstance(answer, bool):
            answer = float(answer)
            if math.isfinite(answer):
                return answer
        kind, advice = "a number", ""
    else:
        kind, advice = "a whole number", ""
        try:
            if not isinstance(answer, bool):
                return index(answer)
        except TypeError:
            if isinstance(answer, float):
                advice = "Use // or math.ceil, which give whole numbers."
    article = "an" if type(answer).__name__[0] in "aeiou" else "a"
    type_name = f"{article} {type(answer).__name__}"
    if isinstance(answer, (bool, int, float, str)):
        type_name = f"{shorten(repr(answer))}, {type_name}"
    raise Wrong(f"{what} is {type_name}, but must be {kind}.", advice)


def compare(what, answer, expected, mistakes, rule):
    """Raise what there is to say if the answer, a plain one, is wrong."""
    if same(answer, expected):
        return
    why = (text for wrong, text in mistakes.items() if same(answer, wrong))
    answer = list(answer) if isinstance(expected, list) else answer
    raise Wrong(
        f"{what} must be {show(expected)}, but it is {show(answer)}.", next(why, rule)
    )


def same(answer, other):
    """Compare plain values; floats up to rounding, lists and tuples alike."""
    if isinstance(answer, float):
        return math.isclose(answer, other, rel_tol=1e-9)
    return answer == (tuple(other) if isinstance(answer, tuple) else other)


def show(value):
    return shorten(repr(value))


def shorten(text):
    """Leave out the middle of a long text."""
    return text if len(text) <= 100 else f"{text[:60]} … {text[-35:]}"
