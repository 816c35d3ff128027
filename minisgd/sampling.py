"""In which order: the samplers.

A sampler says in which order one pass visits the samples. It deals in row numbers
(indices), never in data, so it is the same on every backend: one NumPy generator,
seeded once, decides the order for all of them.
"""

import numpy as np

from minisgd.counting import require_integer


class Sampler:
    """Base of the samplers: a number of samples and a source of chance.

    Parameters
    ----------
    samples : int
        Rows in the dataset.
    seed : int, numpy.random.SeedSequence, numpy.random.Generator or None
        Where the order comes from. The same seed gives the same order; None gives
        a new one every time.
    """

    def __init__(self, samples, seed=None):
        self.samples = require_integer("samples", samples)
        self.rng = np.random.default_rng(seed)

    def next_pass(self):
        """Return the row numbers of the next pass, shape (samples,)."""
        raise NotImplementedError

    def __len__(self):
        return self.samples

    def __repr__(self):
        return f"{type(self).__name__}(samples={self.samples})"


class InOrder(Sampler):
    """Every pass visits the samples as they lie in the dataset.

    Examples
    --------
    >>> InOrder(5).next_pass()
    array([0, 1, 2, 3, 4])
    """

    def next_pass(self):
        return np.arange(self.samples)


class Shuffled(Sampler):
    """Every pass visits each sample once, in a fresh random order.

    Examples
    --------
    >>> order = Shuffled(5, seed=0)
    >>> order.next_pass()
    array([2, 4, 3, 0, 1])
    >>> order.next_pass()
    array([4, 1, 2, 0, 3])
    """

    def next_pass(self):
        return self.rng.permutation(self.samples)


class WithReplacement(Sampler):
    """Every draw takes any sample, so a pass repeats some and misses others.

    Examples
    --------
    >>> WithReplacement(5, seed=0).next_pass()
    array([4, 3, 2, 1, 1])
    """

    def next_pass(self):
        return self.rng.integers(self.samples, size=self.samples)
