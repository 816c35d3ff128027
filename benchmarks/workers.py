"""The processes in which the contestants live.

JAX, PyTorch, Keras on either and NumPy bring thread pools of their own, and Keras takes
one backend per process. So every kind of contestant has its process, started once and
kept until the end. While one runs, the others wait for a message and do nothing.
"""

import gc
import multiprocessing
import os
import signal
from contextlib import contextmanager
from importlib import import_module
from statistics import median
from time import perf_counter

ENVIRONMENTS = {
    "numpy": {},
    "torch": {},
    "jax": {},
    "jax-float64": {"JAX_ENABLE_X64": "1"},
    "keras-jax": {"KERAS_BACKEND": "jax"},
    "keras-jax-float64": {"KERAS_BACKEND": "jax", "JAX_ENABLE_X64": "1"},
    "keras-torch": {"KERAS_BACKEND": "torch"},
    "scikit-learn": {},
}
ALWAYS = {"TF_CPP_MIN_LOG_LEVEL": "3", "JAX_PLATFORMS": "cpu"}

TRIAL = 0.02  # share of the work that a first run does
AT_LEAST = 0.05  # seconds that are measured at once; what is shorter runs several times


class ContestantFailed(Exception):
    """A contestant has raised an exception; the message says which."""


class Worker:
    """A process that makes contestants, runs them and tells how long it took."""

    def __init__(self, name):
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs,), daemon=False)
        with _environment(ENVIRONMENTS[name] | ALWAYS):
            self.process.start()
        theirs.close()

    def __call__(self, function, *arguments):
        """Call one of the functions below in the process."""
        self.connection.send((function.__name__, arguments))
        try:
            result, problem = self.connection.recv()
        except EOFError:
            raise ContestantFailed("its process has ended") from None
        if problem is not None:
            raise ContestantFailed(problem)
        return result

    def close(self):
        try:
            self.connection.send(None)
        except OSError:
            pass
        self.process.join(5)
        if self.process.is_alive():
            self.process.terminate()


class Workers:
    """All of them; each is started when it is first needed."""

    def __init__(self):
        self.running = {}

    def __getitem__(self, name):
        if name not in self.running or not self.running[name].process.is_alive():
            self.running[name] = Worker(name)
        return self.running[name]

    def pids(self):
        workers = self.running.values()
        return [worker.process.pid for worker in workers if worker.process.is_alive()]

    def forget_all(self):
        """Let go of the contestants of a case, and of their data."""
        for worker in self.running.values():
            if worker.process.is_alive():
                worker(forget)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for worker in self.running.values():
            worker.close()


@contextmanager
def _environment(more):
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


# What runs in the process


def _serve(connection):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the main process
    while (message := _next(connection)) is not None:
        name, arguments = message
        try:
            connection.send((globals()[name](*arguments), None))
        except Exception as problem:
            text = f"{type(problem).__name__}: {problem}"
            connection.send((None, text.splitlines()[0][:300]))


def _next(connection):
    try:
        return connection.recv()
    except EOFError:  # the main process is gone
        return None


_ready = {}  # contestants by name, with their work


def warm_up(name, make, work, settings, seconds):
    """Make a contestant ready, and decide how much of its work it shall really do.

    Parameters
    ----------
    make : str
        "module:class".
    work : object
        Has `work`, the units in it, and `shortened`.
    seconds : float
        What one run may take. Of work that would take longer, a part is run, and the
        rest extrapolated.

    Returns
    -------
    dict
        What was decided, and how long the first run took, compilation and all.
    """
    little, part = work.shortened(TRIAL), work
    if little != work:
        contestant = _made(make, little, settings)
        _run(contestant)
        taken, _ = _run(contestant)
        part = work.shortened(seconds / max(1e-9, taken * work.work / little.work))
    contestant = _made(make, part, settings)
    first, _ = _run(contestant)
    second = first if first > 0.5 else _run(contestant)[0]
    times = min(20, max(1, round(AT_LEAST / max(second, 1e-4))))
    _ready[name] = contestant, part.work, times
    return {
        "first_run": first,
        "really_run": part.describe(),
        "whole": work.describe(),
        "share": part.work / work.work,
        "times": times,
    }


def measure(name):
    """Return the seconds per unit of work, or what the contestant says itself."""
    contestant, work, times = _ready[name]
    figures = []
    for _ in range(times):
        taken, figure = _run(contestant)
        figures.append(taken / work if figure is None else figure)
    return median(figures)


def answer(make, work, settings):
    """Run a contestant once, and return its answer as a list."""
    contestant = _made(make, work, settings)
    _run(contestant)
    return contestant.answer().tolist()


def forget():
    _ready.clear()
    gc.collect()


def _made(make, work, settings):
    module, _, name = make.partition(":")
    return getattr(import_module(module), name)(work, **settings)


def _run(contestant):
    contestant.reset()
    gc.collect()
    begin = perf_counter()
    figure = contestant.run()
    return perf_counter() - begin, figure
