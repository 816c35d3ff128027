"""What comes in: data and arguments, checked before any work is done."""

import numpy as np


def samples(name, values):
    """Return data as a NumPy array, one sample per row, or say what is wrong with it.

    Parameters
    ----------
    name : str
        What the caller calls the data.
    values : array_like, shape (samples,) or (samples, columns)
        Numbers. One axis is taken as one column.

    Returns
    -------
    numpy.ndarray, shape (samples, columns)

    Raises
    ------
    ValueError
        If there is no sample, more than two axes, or a number that is not finite.
    TypeError
        If there is something other than numbers.

    Examples
    --------
    >>> samples("x", [1, 2, 3]).shape
    (3, 1)
    >>> samples("y", [1.0, float("nan")])
    Traceback (most recent call last):
    ValueError: y must hold finite numbers, but row 1 holds nan. Remove or fill such
    rows first.
    """
    if hasattr(values, "detach"):  # a torch tensor, perhaps on a GPU
        values = values.detach().cpu()
    try:
        array = np.asarray(values)
    except ValueError:  # rows of different length
        raise ValueError(
            f"{name} must have the same number of columns in every row, but its rows "
            f"differ in length."
        ) from None
    if array.dtype.kind not in "biuf":
        raise TypeError(
            f"{name} must hold numbers, but got an array of {array.dtype}. Turn text "
            f"and categories into numbers first."
        )
    if array.ndim not in (1, 2):
        raise ValueError(
            f"{name} must have shape (samples, columns), but got {array.shape}. Use "
            f"{name}.reshape(len({name}), -1) to make every sample one row."
        )
    if array.size == 0:
        raise ValueError(
            f"{name} must have at least one sample and one column, but got shape "
            f"{array.shape}."
        )
    array = array.reshape(len(array), -1)
    finite = np.isfinite(array).all(axis=1)
    if not finite.all():
        row = int(np.argmin(finite))
        bad = array[row][~np.isfinite(array[row])][0]
        raise ValueError(
            f"{name} must hold finite numbers, but row {row} holds {bad}. Remove or "
            f"fill such rows first."
        )
    return array


def pairs(names, x, y):
    """Return inputs and targets, checked one by one and against each other.

    Examples
    --------
    >>> pairs(("x", "y"), [1, 2, 3], [1, 2])
    Traceback (most recent call last):
    ValueError: x and y must have one row per sample, but got 3 rows in x and 2 in y.
    """
    x, y = samples(names[0], x), samples(names[1], y)
    if len(x) != len(y):
        raise ValueError(
            f"{names[0]} and {names[1]} must have one row per sample, but got "
            f"{len(x)} rows in {names[0]} and {len(y)} in {names[1]}."
        )
    return x, y


def require_columns(name, array, columns, what):
    """Raise a sentence unless `array` has this many columns."""
    if array.shape[1] != columns:
        raise ValueError(
            f"{name} must have {columns} columns, one per {what}, but got shape "
            f"{array.shape}."
        )
