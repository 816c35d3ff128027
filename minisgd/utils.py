"""Small things that scripts need besides."""

import numpy as np

from minisgd.counting import require_integer

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
    return np.random.SeedSequence(seed)


def to_categorical(labels, num_classes=None):
    """Write class numbers as rows of zeros with a single one.

    Parameters
    ----------
    labels : array_like of int, shape (samples,) or (samples, 1)
    num_classes : int, optional
        By default the largest label and 1.

    Returns
    -------
    numpy.ndarray, shape (samples, num_classes)

    Examples
    --------
    >>> to_categorical([2, 0])
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    labels = np.asarray(labels)
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim != 1 or labels.dtype.kind not in "iu" or (labels < 0).any():
        raise ValueError(
            f"labels must be class numbers, one integer of at least 0 per sample, but "
            f"got shape {labels.shape} of {labels.dtype}."
        )
    classes = int(labels.max(initial=-1)) + 1 if num_classes is None else num_classes
    if len(labels) and labels.max() >= classes:
        raise ValueError(
            f"num_classes must be more than every label, but got {num_classes} and a "
            f"label {labels.max()}."
        )
    return np.eye(classes)[labels]


class PyDataset:
    """A dataset that makes its own batches: override ``__len__`` and ``__getitem__``.

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

    def on_epoch_end(self):
        """Be told that a pass is over."""
