"""Data to train on: real data that come with scikit-learn, and a seeded line."""

import numpy as np

from minisgd.counting import require_integer
from minisgd.inputs import require_at_least_0, require_seed


def line(samples, noise=1.0, seed=0):
    """Make points scattered about the line y = 2 x + 1.

    Parameters
    ----------
    samples : int
        Number of points.
    noise : float
        Standard deviation of the scatter.
    seed : int
        The same seed gives the same points.

    Returns
    -------
    x, y : numpy.ndarray, shape (samples, 1)

    Examples
    --------
    >>> x, y = line(3, noise=0.0)
    >>> bool(np.allclose(y, 2 * x + 1))
    True
    """
    samples = require_integer("samples", samples)
    require_at_least_0("noise", noise)
    rng = np.random.default_rng(require_seed(seed))
    x = np.linspace(-2.0, 2.0, samples).reshape(-1, 1)
    return x, 2 * x + 1 + noise * rng.standard_normal(x.shape)


def diabetes(training_samples=200):
    """Load 442 diabetes patients: ten measurements, and the disease one year later.

    Every column is scaled to mean 0 and standard deviation 1, by the training rows
    alone, so a model that always predicts the mean has a mean squared error of 1 on
    them. The patients lie in no particular order.

    Parameters
    ----------
    training_samples : int
        The first so many rows are for training, the others for validation.

    Returns
    -------
    (x, y), (x_validation, y_validation) : pairs of numpy.ndarray
        Shapes (samples, 10) and (samples, 1).

    Notes
    -----
    Efron, Hastie, Johnstone and Tibshirani, Least angle regression, 2004, as it comes
    with scikit-learn.

    Examples
    --------
    >>> (x, y), (x_validation, y_validation) = diabetes()
    >>> x.shape, y.shape, x_validation.shape
    ((200, 10), (200, 1), (242, 10))
    """
    from sklearn.datasets import load_diabetes

    x, y = load_diabetes(return_X_y=True, scaled=False)
    table = np.column_stack([x, y])
    training_samples = require_integer("training_samples", training_samples)
    if not 2 <= training_samples < len(table):
        raise ValueError(
            f"training_samples must be from 2 to {len(table) - 1}, so that there are "
            f"patients to train on and to validate, but got {training_samples}."
        )
    training = table[:training_samples]
    table = (table - training.mean(axis=0)) / training.std(axis=0)
    x, y = table[:, :-1], table[:, -1:]
    return (x[:training_samples], y[:training_samples]), (
        x[training_samples:],
        y[training_samples:],
    )
