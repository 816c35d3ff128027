"""What the test cells of the exercises call.

A failed check says what it looked at, what that must be and what it is. If a known
misunderstanding gives just that, the sentence written for it follows; if not, the rule.
The last line names the chapter to read again. Nothing that an answer prints or warns
can cost points.

========= ====================================================================
value     a number, or several, that the student has predicted
function  a function, by what it returns for given arguments
behaviour a function with more than one right answer, such as a random order
========= ====================================================================

``running`` calls what students have written, where it can do no harm; ``comparing``
compares what comes out; ``chapters`` knows where to read again; ``notebook`` checks a
whole notebook from a terminal. What misunderstandings give is in `minisgd.mistakes`.
"""

import os
import sys
from posixpath import join
from textwrap import fill

from minisgd.checking.chapters import PAGES
from minisgd.checking.comparing import Wrong, difference, kind_of, plain, same, show
from minisgd.checking.running import run
from minisgd.counting import plural

UNBROKEN = {"break_long_words": False, "break_on_hyphens": False}
TOLERANCE = 1e-5  # of a float, relative: float32 will do, and sums in any order


class CheckFailed(AssertionError):
    """What is wrong with an answer, in sentences for the student."""

    def _render_traceback_(self):
        """Give IPython the sentences to show in place of a traceback."""
        return str(self).splitlines()


def value(
    name,
    expected=None,
    *,
    like=0,
    mistakes=(),
    rule="",
    chapter="",
    tolerance=TOLERANCE,
):
    """Check a value that the student has predicted.

    Parameters
    ----------
    name : str
        Of the variable, which is looked up where the check stands.
    expected : bool, int, float, str, numpy.ndarray, list, tuple or dict, optional
        The right answer, which also says of what kind it must be: see `plain`.
    like : object
        Without a right answer, anything of the kind of this will do: a whole number.
    mistakes : dict, or list of pairs, optional
        What misunderstandings give, and the sentence to say then. Pairs, where what
        they give is a list or an array.
    rule : str
        The sentence to say about any other wrong answer.
    chapter : str
        Where to read about it.
    tolerance : float
        How far floats may be off, relative to the right ones.

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
        answer = look_up(name)
        if answer is None:
            raise Wrong(f"{name} is None. Put your answer in its place.")
        if expected is None:
            plain(name, answer, like)
            print(f"{name} is filled in. Whether it is right, the grading will tell.")
            return
        answer = plain(name, answer, expected)
        if not same(answer, expected, tolerance):
            raise difference(name, answer, expected, mistakes, rule, tolerance)
        print(f"{name} is right.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


def function(
    name,
    cases,
    *,
    mistakes=None,
    rule="",
    chapter="",
    by=None,
    call=None,
    tolerance=TOLERANCE,
    open_book=False,
):
    """Check a function that the student has written, or a class.

    It is called with copies of the arguments. What it prints or warns is not shown, and
    minisgd's own code is out of its reach.

    Parameters
    ----------
    name : str
        Of the function, which is looked up where the check stands.
    cases : list of tuple (arguments, expected)
        The arguments of a call, a tuple, and what it must return, which also says of
        what kind: see `plain`.
    mistakes : callable, optional
        Takes the arguments; returns what misunderstandings give for them and the
        sentence to say then, a dict or a list of pairs.
    rule : str
        The sentence to say about any other wrong answer.
    chapter : str
        Where to read about it.
    by : callable, optional
        Takes what the student wrote and the arguments, and returns what is compared:
        for classes, iterators, and functions that take functions.
    call : callable, optional
        Takes the arguments and returns the text that names the call.
    tolerance : float
        How far floats may be off, relative to the right ones.
    open_book : bool
        Let the answer use minisgd.

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
    A whole number is written without a point; int(...) makes it one.
    Read again: the chapter "Batch", words/batch.html
    """
    try:
        written = must_be_callable(name, look_up(name))
        for arguments, expected in cases:
            text = call(*arguments) if call else calling(name, arguments)
            answer = run(text, written, arguments, expected, by, open_book, rule)
            if not same(answer, expected, tolerance):
                known = mistakes(*arguments) if mistakes else ()
                raise difference(text, answer, expected, known, rule, tolerance)
        print(f"{name} is right in {plural(len(cases), 'call')}.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


def behaviour(
    name, calls, judge, *, like, chapter="", by=None, call=None, open_book=False
):
    """Check a function that may answer in more than one right way.

    Parameters
    ----------
    name : str
        Of the function, which is looked up where the check stands.
    calls : list of tuple
        The arguments of each call.
    judge : callable
        Takes the answer and the arguments; returns None if the answer is right, or two
        sentences: what is wrong, to be read after the call, and the rule behind it.
    like : object, or callable
        An answer of the right kind, or what gives one for the arguments: see `plain`.
    chapter, by, call, open_book
        As for `function`.

    Raises
    ------
    CheckFailed
        At the first wrong call, with sentences for the student.

    Examples
    --------
    >>> def any_order(samples, rng):
    ...     return rng.integers(samples, size=samples)
    >>> def judge(answer, samples, rng):
    ...     missing = set(range(samples)) - set(answer)
    ...     if missing:
    ...         return f"leaves out {min(missing)}.", "A pass visits every sample once."
    >>> import numpy as np
    >>> behaviour("any_order", [(5, np.random.default_rng(0))], judge, like=[0])
    Traceback (most recent call last):
    minisgd.checking.CheckFailed: any_order(5, rng) leaves out 0.
    A pass visits every sample once.
    """
    try:
        written = must_be_callable(name, look_up(name))
        for arguments in calls:
            text = call(*arguments) if call else calling(name, arguments)
            kind = like(*arguments) if callable(like) else like
            answer = run(text, written, arguments, kind, by, open_book)
            wrong = judge(answer, *arguments)
            if wrong:
                what, why = wrong
                raise Wrong(f"{text} {what}", why)
        print(f"{name} is right in {plural(len(calls), 'call')}.")
    except Wrong as wrong:
        raise CheckFailed(message(wrong, chapter)) from None


def look_up(name):
    """Return what has this name where the check was called."""
    names = sys._getframe(2).f_locals
    if name not in names:
        raise Wrong(
            f"There is no {name}.",
            "Run the cell with your answer. Does it end without an error, and is the "
            "name spelt like this?",
        )
    return names[name]


def must_be_callable(name, written):
    """Return what is called, or say that a name now means something else."""
    if callable(written):
        return written
    raise Wrong(
        f"{name} is {kind_of(written)}, but must be a function.",
        "Run the cell with your answer to this question again.",
    )


def calling(name, arguments):
    """Write a call."""
    return f"{name}({', '.join(map(show, arguments))})"


def message(wrong, chapter):
    """Write the sentences one to a line, the chapter last; what goes on is indented.

    If MINISGD_BOOK holds the address of the book, the chapter's own address follows.
    """
    if chapter:
        page = PAGES.get(chapter)
        book = os.environ.get("MINISGD_BOOK", "")
        place = page and f", {join(book, page)}.html"
        chapter = f'Read again: the chapter "{chapter}"{place or "."}'
    return "\n".join(
        fill(line, 80, subsequent_indent="  ", **UNBROKEN)
        for line in [*wrong.args, chapter]
        if line
    )
