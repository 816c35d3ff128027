"""In which order: the samplers.

A sampler says in which order one pass visits the samples. It deals in row numbers
(indices), never in data, so it is the same on every backend: one NumPy generator,
seeded once, decides the order for all of them.
"""

import numpy as np

from minisgd.counting import plural, require_integer
from minisgd.inputs import require_seed

BLOCK = 2**16


class Sampler:
    """Base of the samplers: a number of samples and a source of chance.

    ``len(sampler)`` is the number of rows in one pass.

    Parameters
    ----------
    samples : int
        Rows in the dataset.
    seed : int, numpy.random.SeedSequence, numpy.random.Generator or None
        Where the order comes from. The same seed gives the same order; None gives
        a new one every time.

    Examples
    --------
    To write one of your own, say in which order a pass visits the samples. It may depend
    on `rng`, and on nothing else that changes, or a fit cannot be resumed:

    >>> class FromSomewhere(Sampler):
    ...     def next_pass(self):
    ...         return np.roll(np.arange(self.samples), self.rng.integers(self.samples))
    >>> FromSomewhere(5, seed=0).next_pass()
    array([1, 2, 3, 4, 0])
    """

    def __init__(self, samples, seed=None):
        self.samples = require_integer("samples", samples)
        others = np.random.SeedSequence, np.random.Generator
        seed = require_seed(seed, others)
        self.rngs = [np.random.default_rng(seed)]

    @property
    def rng(self):
        """The generator that the order is drawn from."""
        (rng,) = self.rngs
        return rng

    def next_pass(self):
        """Return the row numbers of the next pass, shape (len(sampler),)."""
        raise NotImplementedError(
            f"{type(self).__name__} must say in which order a pass visits the samples, "
            f"next_pass(): see help(minisgd.sampling.Sampler)."
        )

    def next_passes(self, count):
        """Return the row numbers of the next passes, shape (count, len(sampler))."""
        return np.stack([self._checked(self.next_pass()) for _ in range(count)])

    def _checked(self, order):
        """Return the order of a pass, or raise a sentence if it is no such thing."""
        if type(self) in SAMPLERS:
            return order
        order, length = np.asarray(order), len(self)
        whole = order.shape == (length,) and order.dtype.kind in "iu"
        if not (whole and order.min() >= 0 and order.max() < self.samples):
            raise ValueError(
                f"{type(self).__name__}.next_pass must return {length} row numbers from "
                f"0 to {self.samples - 1}, as many as len(sampler) says, but it "
                f"returned {order!r}."
            )
        return order

    def __init_subclass__(cls):
        """Draw several passes one by one, if a class says itself how to draw one."""
        if "next_pass" in vars(cls) and "next_passes" not in vars(cls):
            cls.next_passes = Sampler.next_passes

    @property
    def can_draw_ahead(self):
        """Whether several passes are drawn faster together than one by one."""
        return type(self).next_passes is not Sampler.next_passes

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

    Every sample draws a random number, and the samples are sorted by their numbers.

    Examples
    --------
    >>> order = Shuffled(5, seed=0)
    >>> order.next_pass()
    array([3, 2, 1, 0, 4])
    >>> order.next_pass()
    array([3, 1, 2, 0, 4])
    """

    def next_pass(self):
        return Shuffled.next_passes(self, 1)[0]

    def next_passes(self, count):
        # The row number takes the place of the lowest bits of the random number. So it
        # is carried along when these are sorted, which is faster than an argsort. Two
        # samples with the same number stand in order; with 64 bits that hardly occurs.
        shape, lowest = (count, self.samples), 2 ** self.samples.bit_length() - 1
        numbers = self.rng.integers(2**64, size=shape, dtype=np.uint64)
        numbers &= ~np.uint64(lowest)
        for first in range(0, self.samples, BLOCK):  # at a time, to save memory
            some = np.arange(first, min(first + BLOCK, self.samples), dtype=np.uint64)
            numbers[:, first : first + BLOCK] |= some
        numbers.sort(axis=1)
        numbers &= np.uint64(lowest)
        return numbers.view(np.int64)


class WithReplacement(Sampler):
    """Every draw takes any sample, so a pass repeats some and misses others.

    Examples
    --------
    >>> WithReplacement(5, seed=0).next_pass()
    array([4, 3, 2, 1, 1])
    """

    def next_pass(self):
        return WithReplacement.next_passes(self, 1)[0]

    def next_passes(self, count):
        return self.rng.integers(self.samples, size=(count, self.samples))


class Stratified(Sampler):
    """Every pass visits each sample once, and every batch is a small copy of the whole.

    The samples of each class are shuffled and then spread evenly over the pass. So
    a stretch of it, whatever its length, holds each class in its share of the data,
    give or take less than two samples.

    Parameters
    ----------
    labels : array_like, shape (samples,)
        The class of each sample.
    seed : int, numpy.random.SeedSequence, numpy.random.Generator or None
        Where the order comes from. The same seed gives the same order; None gives
        a new one every time.

    Examples
    --------
    Two thirds "a" and one third "b", in every batch of three:

    >>> labels = np.array(["a", "a", "a", "a", "b", "b"])
    >>> order = Stratified(labels, seed=0).next_pass()
    >>> labels[order].reshape(2, 3)
    array([['a', 'a', 'b'],
           ['a', 'a', 'b']], dtype='<U1')
    """

    def __init__(self, labels, seed=None):
        labels = _one_label_per_sample(labels)
        super().__init__(len(labels), seed)
        self.classes, numbers = np.unique(labels, return_inverse=True)
        self.members = [
            np.flatnonzero(numbers == number) for number in range(len(self.classes))
        ]

    def next_pass(self):
        order = self._spread([self.rng.permutation(rows) for rows in self.members])
        # The members of a rare class come late in their parts, so the last batch, which
        # may be short, would always have one. But the order is as even when it begins
        # anywhere and goes round, and then every sample may stand at every place.
        return np.roll(order, self.rng.integers(self.samples))

    def _spread(self, groups):
        """Merge groups of row numbers so that each is spread evenly over the whole.

        Cut the pass into as many equal parts as a group has members: each member is to
        stand in a part of its own. At every place, of the members whose part has begun,
        the one comes next whose part ends first. That keeps every member in its part
        (Liu and Layland, Scheduling algorithms for multiprogramming in a hard-real-time
        environment, 1973, section 7), so up to any place a group is less than one
        sample away from its share.
        """
        from heapq import heappop, heappush  # not before it is needed

        length = sum(map(len, groups))
        members = []
        for group in groups:
            count = np.arange(len(group) + 1)
            begins = count[:-1] * length // len(group)
            ends = -(-count[1:] * length // len(group))
            tie = [self.rng.random()] * len(group)  # one, so that the order repeats
            members += zip(begins.tolist(), ends.tolist(), tie, group, strict=True)
        members.sort(reverse=True)
        order, waiting = [], []
        for place in range(length):
            while members and members[-1][0] <= place:
                heappush(waiting, members.pop()[1:])
            order.append(heappop(waiting)[-1])
        return np.array(order)

    def __repr__(self):
        of = f"samples={self.samples}, classes={len(self.classes)}"
        return f"{type(self).__name__}({of})"


class Balanced(Stratified):
    """Every class comes up equally often, the small ones by repeating their samples.

    A pass visits each sample of the largest class once and those of the others as often
    as it takes, none more than once oftener than another of its class. So a pass is
    longer than the dataset. Every batch holds each class in equal parts, give or take
    less than two samples.

    Examples
    --------
    >>> sampler = Balanced(["a", "a", "a", "a", "b"], seed=0)
    >>> len(sampler)
    8
    >>> sorted(sampler.next_pass().tolist())
    [0, 1, 2, 3, 4, 4, 4, 4]
    """

    def __len__(self):
        return len(self.members) * max(map(len, self.members))

    def next_pass(self):
        return self._spread([self._repeated(rows) for rows in self.members])

    def _repeated(self, rows):
        """Return the rows of a class, as many as the largest class has."""
        size = max(map(len, self.members))
        rounds = -(-size // len(rows))
        orders = [self.rng.permutation(rows) for _ in range(rounds)]
        return np.concatenate(orders)[:size]


class Windows(Sampler):
    """Stretches of neighbouring samples, in the order of time: for time series.

    A pass is one window of `length` rows after another, each beginning `stride` rows
    after the one before. With ``batch_size=length`` each window is one batch. Rows at
    the end that do not fill a window are left out.

    Parameters
    ----------
    samples : int
        Rows in the dataset, in the order of time.
    length : int
        Rows in a window.
    stride : int, optional
        From the beginning of a window to that of the next. By default windows follow
        each other without gap or overlap.

    Examples
    --------
    >>> Windows(7, length=3, stride=2).next_pass().reshape(-1, 3)
    array([[0, 1, 2],
           [2, 3, 4],
           [4, 5, 6]])
    """

    def __init__(self, samples, length, stride=None):
        super().__init__(samples)
        self.length = require_integer("length", length)
        self.stride = require_integer("stride", length if stride is None else stride)
        if self.length > self.samples:
            raise ValueError(
                f"length must be at most the number of samples, but got {length} for "
                f"{plural(self.samples, 'sample')}."
            )

    def __len__(self):
        windows = (self.samples - self.length) // self.stride + 1
        return windows * self.length

    def next_pass(self):
        starts = np.arange(0, self.samples - self.length + 1, self.stride)
        return (starts[:, None] + np.arange(self.length)).ravel()

    def __repr__(self):
        return (
            f"Windows(samples={self.samples}, length={self.length}, "
            f"stride={self.stride})"
        )


class SideBySide(Sampler):
    """The orders of several samplers, one for each of several models.

    Examples
    --------
    >>> SideBySide([Shuffled(4, seed=0), Shuffled(4, seed=1)]).next_pass()
    array([[3, 2, 1, 0],
           [2, 0, 3, 1]])
    """

    def __init__(self, samplers):
        self.samplers = samplers
        self.samples = samplers[0].samples
        self.rngs = [sampler.rng for sampler in samplers]

    def next_pass(self):
        return SideBySide.next_passes(self, 1)[0]

    def next_passes(self, count):
        orders = np.empty((count, len(self.samplers), len(self)), int)
        for model, sampler in enumerate(self.samplers):
            orders[:, model] = sampler.next_passes(count)
        return orders

    def __repr__(self):
        return f"SideBySide({self.samplers})"


SAMPLERS = InOrder, Shuffled, WithReplacement, Stratified, Balanced, Windows, SideBySide


def require_sampler(sampler):
    """Raise a sentence unless this is a sampler.

    Examples
    --------
    >>> require_sampler([2, 0, 1])
    Traceback (most recent call last):
    TypeError: sampler must be a sampler such as minisgd.Shuffled(len(x)), but got
    [2, 0, 1].
    """
    if not isinstance(sampler, Sampler):
        raise TypeError(
            f"sampler must be a sampler such as minisgd.Shuffled(len(x)), but got "
            f"{sampler!r}."
        )


def _one_label_per_sample(labels):
    """Return labels as an array with one axis, or raise a sentence."""
    labels = np.asarray(labels)
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim != 1 or len(labels) == 0:
        raise ValueError(
            f"labels must hold one class per sample, but got shape {labels.shape}. Use "
            f"labels.argmax(axis=1) if they are one-hot rows."
        )
    return labels
