"""What comes in: data and arguments, checked before any work is done."""

from math import isfinite

import numpy as np

from minisgd.counting import plural


def samples(name, values, largest=float("inf")):
    """Return data as a NumPy array, one sample per row, or say what is wrong with it.

    Parameters
    ----------
    name : str
        What the caller calls the data.
    values : array_like, shape (samples,) or (samples, columns)
        Numbers. One axis is taken as one column.
    largest : float
        The largest number that can be computed with.

    Returns
    -------
    numpy.ndarray, shape (samples, columns)

    Raises
    ------
    ValueError
        If there is no sample, more than two axes, or a number that is not finite or too
        large.
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
    _require_all(
        np.isfinite(array),
        array,
        f"{name} must hold finite numbers",
        "Remove or fill such rows first.",
    )
    _require_all(
        np.abs(array) <= largest,
        array,
        f"{name} must hold numbers of at most {largest:.3g} in size",
        'Scale them first, or use dtype="float64".',
    )
    return array


def _require_all(good, array, expected, advice):
    """Raise a sentence about the first number of `array` that is not good."""
    if not good.all():
        row, column = np.argwhere(~good)[0]
        raise ValueError(
            f"{expected}, but row {row} holds {array[row, column]}. {advice}"
        )


def pairs(names, x, y, largest=float("inf")):
    """Return inputs and targets, checked one by one and against each other.

    Examples
    --------
    >>> pairs(("x", "y"), [1, 2, 3], [1, 2])
    Traceback (most recent call last):
    ValueError: x and y must have one row per sample, but got 3 rows in x and 2 in y.
    """
    x, y = samples(names[0], x, largest), samples(names[1], y, largest)
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
            f"{name} must have {plural(columns, 'column')}, one per {what}, but got "
            f"shape {array.shape}."
        )


def require_number(name, value, expected, good):
    """Return a number, or raise a sentence.

    Parameters
    ----------
    expected : str
        What it must be, in words.
    good : callable
        Says whether a finite number is that.

    Examples
    --------
    >>> require_number("momentum", 1.5, "less than 1", lambda value: value < 1)
    Traceback (most recent call last):
    ValueError: momentum must be less than 1, but got 1.5.
    """
    message = f"{name} must be {expected}, but got {value!r}."
    try:
        finite = isfinite(value)
    except TypeError:
        raise TypeError(message) from None
    if not (finite and good(value)):
        raise ValueError(message)
    return value
