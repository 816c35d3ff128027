"""Small things that scripts need besides."""

import numpy as np

from minisgd.counting import require_integer
from minisgd.inputs import (
    require_class_numbers,
    require_columns,
    require_seed,
    samples,
)
from minisgd.not_ours import names_of

_seeds = None  # what models without a seed draw theirs from, once it is set


def set_random_seed(seed):
    """Make models repeatable that are made without a seed of their own.

    Unlike that of Keras it leaves the generators of Python, NumPy and PyTorch alone:
    nothing here draws from them.

    Examples
    --------
    >>> from minisgd import Dense, Sequential
    >>> def first_weights():
    ...     set_random_seed(1)
    ...     return Sequential([Dense(4, input_shape=(3,))]).get_weights()[0]
    >>> (first_weights() == first_weights()).all()
    np.True_
    """
    global _seeds
    _seeds = np.random.SeedSequence(require_integer("seed", seed, least=0))


def seed_of_a_model(seed):
    """Return what a model draws from: of its own seed, or else of what was set."""
    if seed is None and _seeds is not None:
        return _seeds.spawn(1)[0]
    return np.random.SeedSequence(require_seed(seed))


def to_categorical(labels, num_classes=None):
    """Write class numbers as rows of zeros with a single one.

    Parameters
    ----------
    labels : array_like of int, shape (samples,) or (samples, 1)
    num_classes : int, optional
        By default one more than the largest label.

    Returns
    -------
    numpy.ndarray, shape (samples, num_classes)

    Examples
    --------
    >>> to_categorical([2, 0])
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    labels = samples("labels", labels)
    if num_classes is None:
        num_classes = max(1, int(labels.max()) + 1)
    num_classes = require_integer("num_classes", num_classes)
    require_columns("labels", labels, 1, "sample")
    require_class_numbers("labels", labels, num_classes, of="class")
    return np.eye(num_classes)[labels[:, 0].astype(int)]


class PyDataset:
    """A dataset that makes its own batches: override ``__len__`` and ``__getitem__``.

    If there is a batch for every number, without end, override `num_batches` to be None
    instead of ``__len__``, and say `steps_per_epoch`.

    Any object with these two methods will do; this class is here so that scripts for
    Keras find it. Arguments about workers are taken and have no effect: the batches are
    made in this process.
    """

    def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
        pass

    def __len__(self):
        """Return the number of batches."""
        raise NotImplementedError("Say how many batches there are.")

    def __getitem__(self, number):
        """Return the batch with this number, a tuple (x, y)."""
        raise NotImplementedError("Return a tuple (x, y).")

    @property
    def num_batches(self):
        """The number of batches; None if they go on without end."""
        return len(self)

    def on_epoch_begin(self):
        """Be told that a pass begins, or that `fit` goes on with one."""

    def on_epoch_end(self):
        """Be told that a pass is over."""


__getattr__ = names_of(__name__, ["set_random_seed", "to_categorical", "PyDataset"])
