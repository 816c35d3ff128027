"""What is trained: one description that every contestant reads in the same way.

A `Problem` makes the same data, the same first weights and, if asked to, the same order
of the rows in every process, so that contestants in different libraries can be
shown to do the same work: they must end at the same parameters.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from minisgd.sampling import Shuffled


@dataclass(frozen=True)
class Problem:
    """A model, its data, and how long to train it.

    Without hidden units it is a line, trained on the mean squared error. With them it
    is a network with one relu layer, trained on the crossentropy of its logits.

    Attributes
    ----------
    order_is_given : bool
        Whether all take the rows in the order of `orders`. Otherwise each draws a fresh
        random order for every epoch, by its own means, and pays for it.
    """

    rows: int
    columns: int
    batch_size: int
    epochs: int = 1
    hidden: int = 0
    outputs: int = 1
    learning_rate: float = 0.01
    dtype: str = "float32"
    order_is_given: bool = False
    only_whole: bool = False

    @property
    def is_line(self):
        return self.hidden == 0

    @property
    def shuffled(self):
        """Whether the order of the rows matters: not if one batch takes them all."""
        return self.batch_size < self.rows

    @property
    def updates(self):
        return self.epochs * -(-self.rows // self.batch_size)

    @property
    def work(self):
        """What times are divided by: updates of a line, samples of a network."""
        return self.updates if self.is_line else self.epochs * self.rows

    @property
    def flops_per_sample(self):
        """Multiplications and additions in the matrix products of one sample.

        Forward and the gradients of the weights take every weight once each; the
        gradient of the hidden outputs takes those of the last layer once more.
        """
        first, last = self.columns * self.hidden, self.hidden * self.outputs
        return 2 * (2 * (first + last) + last)

    def data(self):
        """Return x (rows, columns) and y: (rows, 1), or (rows,) with class numbers."""
        return _data(self.rows, self.columns, self.hidden, self.outputs, self.dtype)

    def first_weights(self):
        """Return kernel and bias of every layer, in one list."""
        rng = np.random.default_rng(2)
        sizes = [self.columns, self.hidden, self.outputs]
        sizes = [size for size in sizes if size]
        weights = []
        for inputs, units in zip(sizes[:-1], sizes[1:], strict=True):
            limit = np.sqrt(6 / (inputs + units))
            weights.append(rng.uniform(-limit, limit, (inputs, units)))
            weights.append(np.zeros(units))
        return [array.astype(self.dtype) for array in weights]

    def orders(self):
        """Return the given order of the rows, shape (epochs, rows).

        It is that of the library's own sampler, so that the library is checked on the
        way that it takes when it is timed.
        """
        sampler = given_sampler(self)
        return np.stack([sampler.next_pass() for _ in range(self.epochs)])

    def shortened(self, share):
        """Return less of the same work: fewer epochs, or fewer batches of one epoch."""
        if share >= 1 or self.only_whole:
            return self
        if self.epochs > 1:
            return replace(self, epochs=max(2, round(share * self.epochs)))
        batches = max(1, round(share * self.rows / self.batch_size))
        return replace(self, rows=min(self.rows, batches * self.batch_size))

    def for_checking(self):
        """Return a small version in whole batches, with a given order."""
        batch_size = self.batch_size if self.shuffled else min(self.rows, 600)
        batches = min(self.rows // batch_size, max(4, 200 // batch_size))
        if not self.shuffled:
            batches = 1
        return replace(
            self,
            rows=batches * batch_size,
            batch_size=batch_size,
            epochs=3,
            order_is_given=True,
        )

    def describe(self):
        """Say how much is run, in words."""
        if self.epochs > 1:
            return f"{self.epochs:,} epochs"
        return f"{self.rows:,} rows"


def given_sampler(problem):
    """Return a fresh sampler that gives the rows in the order of `Problem.orders`."""
    return Shuffled(problem.rows, seed=3)


@lru_cache(maxsize=2)
def _data(rows, columns, hidden, outputs, dtype):
    rng = np.random.default_rng(1)
    if hidden:
        x = rng.random((rows, columns), dtype=np.float32).astype(dtype, copy=False)
        return x, rng.integers(outputs, size=rows)
    x = rng.standard_normal((rows, columns))
    y = x @ np.linspace(1, 2, columns)[:, None] + 1 + rng.standard_normal((rows, 1))
    return x.astype(dtype), y.astype(dtype)


def worked_example(columns=1, dtype="float32"):
    """The course's own: 200 samples, batches of 5, 1000 epochs, so 40,000 updates."""
    return Problem(200, columns, batch_size=5, epochs=1000, dtype=dtype)


def small_network(batch_size, rows=60_000):
    """784 inputs, 128 hidden units, 10 classes: the size that is trained on MNIST."""
    return Problem(rows, 784, batch_size, hidden=128, outputs=10)


@dataclass(frozen=True)
class Seeds:
    """A problem for many seeds; its work counts the updates of all of them.

    Attributes
    ----------
    one_by_one : bool
        Whether the seeds run one after the other, so that fewer seeds are a part of the
        work. If they run together, fewer epochs are.
    """

    problem: Problem
    seeds: int
    one_by_one: bool = False

    @property
    def work(self):
        return self.seeds * self.problem.work

    def shortened(self, share):
        if share >= 1:
            return self
        if self.one_by_one:
            return replace(self, seeds=max(1, round(share * self.seeds)))
        return replace(self, problem=self.problem.shortened(share))

    def describe(self):
        return f"{self.seeds} seeds, {self.problem.describe()} each"


@dataclass(frozen=True)
class Norms:
    """Gradient norms of random batches; its work counts the trials of all sizes."""

    problem: Problem
    batch_sizes: tuple
    trials: int
    only_whole: bool = False

    @property
    def work(self):
        return len(self.batch_sizes) * self.trials

    def shortened(self, share):
        if share >= 1 or self.only_whole:
            return self
        return replace(self, trials=max(10, round(share * self.trials)))

    def describe(self):
        return f"{self.trials:,} trials"


@dataclass(frozen=True)
class Product:
    """A product of two square matrices; its work counts its floating-point steps."""

    size: int = 4096

    @property
    def work(self):
        return 2 * self.size**3

    def shortened(self, share):
        return self

    def describe(self):
        return f"one product of {self.size} × {self.size}"


@dataclass(frozen=True)
class Start:
    """A fresh Python process that runs some code; its work is one start."""

    code: str
    environment: tuple = ()
    work = 1

    def shortened(self, share):
        return self

    def describe(self):
        return "one start"
