"""Call what a student has written, where it can do no harm.

An answer gets copies of its arguments. It may print and warn what it likes: nobody sees
it. It may work for ten seconds, take four gigabytes, and call itself 100,000 times over,
if the notebook allows as much. And it may not ask minisgd, where the answer is to be the
student's own work.
"""

import signal
import sys
import threading
import traceback
import warnings
from collections import deque
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import numpy as np

from minisgd.checking.comparing import Wrong, plain, shorten
from minisgd.counting import plural

SECONDS = 10  # of work for one call, and three times as many with waiting
BYTES = 4 * 2**30  # that it may take beyond what is taken already
DEPTH = 100_000  # calls within calls; Python allows 1000, if nobody asks for more


def run(call, written, arguments, like, by=None, open_book=False, rule=""):
    """Call what the student has written; return the answer, plain, or say what failed.

    Parameters
    ----------
    call : str
        The text that names the call.
    written : callable
        What the student has written.
    arguments : tuple
    like : object
        An answer of the right kind: see `minisgd.checking.comparing.plain`.
    by : callable, optional
        Takes `written` and the arguments and returns what is compared.
    open_book : bool
        Let the answer use minisgd.
    rule : str
        The sentence to say after an exception.

    Raises
    ------
    Wrong
        With sentences for the student.
    """
    given, asked, failed = deepcopy(arguments), [], None
    with ExitStack() as stack:
        printed = stack.enter_context(quiet())
        stack.enter_context(limited_memory())
        stack.enter_context(limited_depth())
        clock = stack.enter_context(limited_time())
        if not open_book:
            stack.enter_context(closed_book(asked))
        try:
            answer = by(written, *given) if by else written(*given)
            if answer is not None:
                answer = plain(call, answer, like)
            clock.interrupts = False
        except BaseException as problem:  # also what exit() raises
            clock.interrupts = False
            failed = describe(call, problem, rule)
    if asked:
        raise Wrong(
            f"{call} asks minisgd.",
            "minisgd does not do this for you here: write it yourself.",
        )
    if failed:
        raise Wrong(*failed)
    if data(given) != data(arguments):
        raise Wrong(f"{call} changed its arguments.", "Work on a copy of them.")
    if answer is None:
        shown = "".join(printed).strip()
        raise Wrong(
            f"{call} is None.",
            f"It printed {shorten(shown)}, but print only shows a value: return it."
            if shown
            else "Your function gave nothing back: is there a return on every way "
            "through?",
        )
    return answer


def data(arguments):
    """Return what an answer must leave as it is: numbers, lists, dicts and arrays."""
    if isinstance(arguments, dict):
        return {key: data(item) for key, item in arguments.items()}
    if isinstance(arguments, (list, tuple)):
        return [data(item) for item in arguments]
    if isinstance(arguments, np.ndarray):
        return arguments.shape, arguments.tobytes()
    if hasattr(arguments, "tolist"):  # PyTorch, also with a gradient
        return repr(arguments.tolist())
    return arguments if isinstance(arguments, (int, float, str)) else None


def describe(call, problem, rule):
    """Say which exception it was and which line of the student's it came from."""
    if isinstance(problem, Wrong):
        return problem.args
    if type(problem) is NotImplementedError:  # no other one, such as that of input()
        return (
            f"{call} is not written yet.",
            "Put your code in place of the line `raise NotImplementedError()`.",
        )
    if isinstance(problem, KeyboardInterrupt):
        return (
            f"{call} was still running when it was stopped.",
            "Is there a loop that never ends?",
        )
    if isinstance(problem, RecursionError):
        return (
            f"{call} calls itself again and again, more often than Python allows.",
            "Where does it end? If it ends late, write a loop instead.",
        )
    if isinstance(problem, MemoryError):
        return (
            f"{call} takes more memory than there is.",
            "Is there a list or an array that grows without end?",
        )
    if isinstance(problem.__cause__, StopIteration):  # of which Python makes another
        problem = problem.__cause__
    text = " ".join(f"{type(problem).__name__}: {problem}".split())
    text = text if len(text) <= 200 else f"{text[:200]} …"
    text = text.removesuffix(":").rstrip(".") + "."
    frames = traceback.extract_tb(problem.__traceback__)
    frames = [frame for frame in frames if frame.filename not in OURS]
    lines = [frame.line for frame in frames if frame.filename == frames[0].filename]
    where = f" It happened in the line `{lines[-1]}`." if lines else ""
    return f"{call} stopped with {text}{where}", rule


OURS = {str(path) for path in Path(__file__).parents[1].rglob("*.py")}


@contextmanager
def quiet():
    """Catch what is printed and warned; give the last of what is printed."""
    printed = deque(maxlen=1000)

    with (
        patch.object(sys.stdout, "write", printed.append),
        patch.object(sys.stderr, "write", len),  # which also counts, but writes nothing
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        yield printed


@contextmanager
def limited_time():
    """Interrupt what takes longer, again every second, where there are such clocks.

    One counts the time in which the processor works for this answer, so that a busy
    machine costs nothing. The other ends what only waits.

    What it gives has the attribute `interrupts`. Set that to False as soon as the answer
    has ended: what is tidied up then must not be interrupted. A function for this would
    be too late, for it could be interrupted itself before its first line.
    """
    clock = SimpleNamespace(interrupts=True)

    def interrupt(number, frame):
        if clock.interrupts:
            raise KeyboardInterrupt

    try:
        clocks = {
            signal.SIGPROF: (signal.ITIMER_PROF, SECONDS),
            signal.SIGALRM: (signal.ITIMER_REAL, 3 * SECONDS),
        }
        before = {number: signal.signal(number, interrupt) for number in clocks}
    except (AttributeError, ValueError):  # Windows; a thread
        yield clock
        return
    for timer, seconds in clocks.values():
        signal.setitimer(timer, seconds, 1)
    try:
        yield clock
    finally:
        for number, (timer, _) in clocks.items():
            signal.setitimer(timer, 0)
            signal.signal(number, before[number])


@contextmanager
def limited_memory():
    """Refuse what is more than memory can hold, before the system stops everything."""
    if sys.platform != "linux":
        yield
        return
    from resource import RLIM_INFINITY, RLIMIT_AS, getpagesize, getrlimit, setrlimit

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * getpagesize() + BYTES
    soft, hard = getrlimit(RLIMIT_AS)
    setrlimit(RLIMIT_AS, (limit if soft == RLIM_INFINITY else min(soft, limit), hard))
    try:
        yield
    finally:
        setrlimit(RLIMIT_AS, (soft, hard))


@contextmanager
def limited_depth():
    """End calls within calls before they take all the time and all the memory."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(min(before, DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextmanager
def closed_book(asked):
    """Keep minisgd out of reach; collect in `asked` what was called all the same.

    Also in threads that begin meanwhile. Code that switches the watch off is not seen:
    this is against haste, not against malice.
    """

    def refuse(frame, event, argument):
        module = frame.f_globals.get("__name__", "")
        if event == "call" and module.startswith("minisgd."):
            if frame.f_code is plural.__code__:  # for the sentences of the checks
                return
            if not module.startswith(("minisgd.checking", "minisgd.mistakes")):
                asked.append(frame.f_code)
                raise RuntimeError("minisgd does not do this for you here.")

    before, in_threads = sys.getprofile(), threading.getprofile()
    sys.setprofile(refuse)
    threading.setprofile(refuse)
    try:
        yield
    finally:
        sys.setprofile(before)
        threading.setprofile(in_threads)
