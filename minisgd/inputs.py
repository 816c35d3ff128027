"""What comes in: data and arguments, checked before any work is done."""

from functools import wraps
from math import floor, isfinite

import numpy as np

from minisgd.counting import plural, require_integer
from minisgd.not_ours import ALREADY_SO, ARGUMENTS

BLOCK = 2**20  # numbers that are checked at a time, so that checking needs no memory


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
        If there is nothing, or something other than numbers.

    Examples
    --------
    >>> samples("x", [1, 2, 3]).shape
    (3, 1)
    >>> samples("y", [1.0, float("nan")])
    Traceback (most recent call last):
    ValueError: y must hold finite numbers, but row 1 holds nan. Remove or fill such
    rows first.
    """
    variable = name.split()[-1]  # of "batch 1 of x: y" it is y
    if values is None:
        raise TypeError(f"{name} must be given, but got None.")
    if callable(values) and not hasattr(values, "__array__"):
        raise TypeError(
            f"{name} must hold numbers, but got {values!r}. If it makes batches, call it."
        )
    if hasattr(values, "toarray"):
        raise TypeError(
            f"{name} must be an array with all of its numbers, but got "
            f"{type(values).__name__}. Use {variable}.toarray()."
        )
    if isinstance(values, np.ndarray) and np.any(getattr(values, "mask", False)):
        raise ValueError(
            f"{name} must hold a number in every place, but some are masked. Leave such "
            f"rows out, or fill them: {variable}.filled(0)."
        )
    if hasattr(values, "detach"):  # a torch tensor, perhaps on a GPU
        values = values.detach().cpu()
    try:  # a file on the disk is looked at, not loaded
        array = values if isinstance(values, np.memmap) else np.asarray(values)
    except (TypeError, RuntimeError) as problem:  # a tensor that NumPy cannot read
        raise TypeError(
            f"{name} must hold numbers that NumPy can read, but it says: {problem}"
        ) from None
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
            f"{variable}.reshape(len({variable}), -1) to make every sample one row."
        )
    if array.size == 0:
        raise ValueError(
            f"{name} must have at least one sample and one column, but got shape "
            f"{array.shape}."
        )
    array = array.reshape(len(array), -1)
    rows_at_a_time = max(1, BLOCK // array.shape[1])
    for first in range(0, len(array), rows_at_a_time):
        _check_numbers(name, array, first, first + rows_at_a_time, largest)
    return array


def _check_numbers(name, array, first, end, largest):
    """Raise a sentence about the first number in these rows that is not good."""
    block = np.asarray(array[first:end])
    if block.dtype.char in "fd" and float(np.vdot(block, block)) < largest:
        return  # if the sum of all squares is small enough, so is every number
    if -largest <= float(block.min()) and float(block.max()) <= largest < np.inf:
        return  # which is not so if one of them is nan
    finite = np.isfinite(block)
    good = finite & (np.abs(block) <= np.float64(largest))
    if not good.all():
        row, column = np.argwhere(~good)[0]
        expected, advice = "finite numbers", "Remove or fill such rows first."
        if finite[row, column]:
            expected = f"numbers of at most {largest:.3g} in size"
            advice = 'Scale them first, or use dtype="float64".'
        raise ValueError(
            f"{name} must hold {expected}, but row {first + row} holds "
            f"{block[row, column]}. {advice}"
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


def require_columns(name, array, columns, what, advice=""):
    """Raise a sentence unless `array` has this many columns."""
    if array.shape[1] != columns:
        raise ValueError(
            f"{name} must have {plural(columns, 'column')}, one per {what}, but got "
            f"shape {array.shape}. {advice}".rstrip()
        )


def require_range(name, array, least, most):
    """Raise a sentence unless all numbers of a table are in a range.

    Examples
    --------
    >>> require_range("y", np.array([[0], [-1]]), 0, 1)
    Traceback (most recent call last):
    ValueError: y must hold numbers from 0 to 1 for this loss, but row 1 holds -1.
    """
    good = (array >= least) & (array <= most)
    if not good.all():
        row, column = np.argwhere(~good)[0]
        raise ValueError(
            f"{name} must hold numbers from {least} to {most} for this loss, but row "
            f"{row} holds {array[row, column]}."
        )


def require_choice(name, value, choices, advice=""):
    """Raise a sentence unless `value` is one of `choices`.

    Examples
    --------
    >>> require_choice("mode", "up", ("auto", "min", "max"))
    Traceback (most recent call last):
    ValueError: mode must be one of 'auto', 'min', 'max', but got 'up'.
    """
    if value not in choices:
        listed = ", ".join(map(repr, choices))
        message = f"{name} must be one of {listed}, but got {value!r}. {advice}"
        raise ValueError(message.rstrip())


def by_name(name, value, table, advice=""):
    """Return what is called `value` in a table, by its name or class, in any case.

    Examples
    --------
    >>> by_name("number", "INT", {"int": int, "real": float})
    <class 'int'>
    """
    by_class = {kind.__name__: kind for kind in table.values()}
    for known, kind in (table | by_class).items():
        if isinstance(value, str) and value.lower() == known.lower():
            return kind
    require_choice(name, value, list(table), advice)


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
    if isinstance(value, (bool, np.bool_)):
        raise TypeError(message)
    try:
        finite = isfinite(value)
    except OverflowError:  # larger than any float
        finite = False
    except (TypeError, ValueError):
        raise TypeError(message) from None
    if finite and not isinstance(value, (int, float)):
        value = float(value)
    if not (finite and good(value)):
        raise ValueError(message)
    return value


def require_finite(name, value):
    """Return a finite number, or raise a sentence."""
    return require_number(name, value, "a finite number", lambda number: True)


def require_at_least_0(name, value):
    """Return a number that is not negative, or raise a sentence."""
    return require_number(name, value, "at least 0", lambda number: number >= 0)


def require_seed(seed, others=()):
    """Return a seed as an integer, or what else is good as one, or raise a sentence.

    Parameters
    ----------
    others : tuple of type
        Besides integers and None.

    Examples
    --------
    >>> require_seed(-1)
    Traceback (most recent call last):
    ValueError: seed must be zero or a positive integer, but got -1.
    """
    if seed is None or isinstance(seed, others):
        return seed
    return require_integer("seed", seed, least=0)


def require_shapes_of(present, weights):
    """Return weights as arrays, or raise a sentence unless they fit those present.

    Examples
    --------
    >>> require_shapes_of([np.zeros((2, 3)), np.zeros(3)], [np.zeros((3, 2))])
    Traceback (most recent call last):
    ValueError: weights must have the shapes [(2, 3), (3,)], but got [(3, 2)].
    """
    try:
        weights = [np.asarray(array) for array in weights]
    except TypeError:
        raise TypeError(
            f"weights must be a list of arrays, as get_weights returns it, but got "
            f"{weights!r}."
        ) from None
    expected, got = ([a.shape for a in arrays] for arrays in (present, weights))
    if got != expected:
        raise ValueError(f"weights must have the shapes {expected}, but got {got}.")
    for array in weights:
        if array.dtype.kind not in "biuf":
            raise TypeError(
                f"weights must hold numbers, but got an array of {array.dtype}."
            )
    return weights


def require_weights(name, values, rows, largest=float("inf")):
    """Return one weight per sample, shape (rows,), or raise a sentence.

    Examples
    --------
    >>> require_weights("sample_weight", [1, 1, -2], rows=3)
    Traceback (most recent call last):
    ValueError: sample_weight must hold weights of at least 0, but row 2 holds -2.
    """
    weights = samples(name, values, largest)
    if weights.shape != (rows, 1):
        raise ValueError(
            f"{name} must hold one weight for each of {plural(rows, 'sample')}, but "
            f"got shape {np.shape(values)}."
        )
    weights = weights[:, 0]
    if (weights < 0).any():
        row = int(np.argmax(weights < 0))
        raise ValueError(
            f"{name} must hold weights of at least 0, but row {row} holds "
            f"{weights[row]}."
        )
    return weights


def require_shape(name, values, what, shape):
    """Raise a sentence unless what a function has returned has this shape.

    Examples
    --------
    >>> require_shape("MyLoss.per_sample", np.zeros((3, 2)), "number per sample", (3,))
    Traceback (most recent call last):
    ValueError: MyLoss.per_sample must return one number per sample, shape (3,), but it
    returned an array of shape (3, 2).
    """
    returned, shape = tuple(getattr(values, "shape", ())), tuple(shape)
    if returned != shape:
        raise ValueError(
            f"{name} must return one {what}, shape {shape}, but it returned an array of "
            f"shape {returned}."
        )


def require_class_numbers(name, y, classes, of="output of the model"):
    """Raise a sentence unless every target is the number of a class.

    Examples
    --------
    >>> require_class_numbers("y", np.array([[0], [2]]), classes=2)
    Traceback (most recent call last):
    ValueError: y must hold class numbers from 0 to 1, one per output of the model, but
    row 1 holds 2.
    """
    good = (y >= 0) & (y < classes) & (y == np.round(y))
    if not good.all():
        row = int(np.argmin(good))
        raise ValueError(
            f"{name} must hold class numbers from 0 to {classes - 1}, one per {of}, "
            f"but row {row} holds {y[row, 0]}."
        )


def class_weights(y, class_weight, classes=None):
    """Return the weight of the class of each sample, shape (samples,).

    Parameters
    ----------
    y : numpy.ndarray, shape (samples, columns)
        One column of class numbers (rounded if need be), or one-hot rows.
    class_weight : dict of int to float
        Classes that are not in it weigh 1. A class may be a whole float, as
        ``np.unique`` finds them among labels that are floats.
    classes : int, optional
        How many there are, if that is known.

    Examples
    --------
    >>> class_weights(np.array([[0], [1], [2]]), {1: 5.0})
    array([1., 5., 1.])
    """
    if not isinstance(class_weight, dict):
        raise TypeError(
            f"class_weight must be a dict from class number to weight, as in "
            f"{{0: 1.0, 1: 5.0}}, but got {class_weight!r}."
        )
    labels = np.round(y[:, 0]) if y.shape[1] == 1 else y.argmax(axis=1)
    weights = np.ones(len(y))
    for label, weight in class_weight.items():
        if isinstance(label, (float, np.floating)) and label.is_integer():
            label = int(label)
        label = require_integer("class_weight: a class", label, least=0)
        if classes is not None and label >= classes:
            raise ValueError(
                f"class_weight must be for the classes 0 to {classes - 1}, one per "
                f"output of the model, but got a weight for class {label}."
            )
        weights[labels == label] = require_at_least_0(f"class_weight[{label}]", weight)
    return weights


def rows_to_train_on(samples, validation_split):
    """Count the rows before the split: the first ones train, the last ones validate.

    Examples
    --------
    >>> rows_to_train_on(10, 0.25)
    7
    >>> rows_to_train_on(10, 1.5)
    Traceback (most recent call last):
    ValueError: validation_split must be at least 0 and less than 1, but got 1.5.
    """
    validation_split = 0.0 if validation_split is None else validation_split
    require_number(
        "validation_split",
        validation_split,
        "at least 0 and less than 1",
        lambda share: 0 <= share < 1,
    )
    train = floor(samples * (1.0 - validation_split))  # in floats, as in Keras
    if train == 0:
        raise ValueError(
            f"validation_split must leave samples to train on, but {validation_split} "
            f"of {plural(samples, 'sample')} leaves none. Use a smaller share."
        )
    if validation_split and train == samples:
        raise ValueError(
            f"validation_split must take at least one sample, but {validation_split} "
            f"of {plural(samples, 'sample')} takes none. Use a larger share, or 0."
        )
    return train


# Arguments ---------------------------------------------------------------------------


def only_once(x):
    """Tell whether `x` can be gone through only once, as a generator can."""
    return hasattr(x, "__next__")


def require_more_than_once(name, x, steps):
    """Raise a sentence if `x` can be gone through only once.

    Examples
    --------
    >>> require_more_than_once("x", iter([]), "steps_per_epoch")
    Traceback (most recent call last):
    ValueError: x can be gone through only once, but every epoch needs a pass. Say with
    steps_per_epoch how many batches to take for an epoch.
    """
    if only_once(x):
        raise ValueError(
            f"{name} can be gone through only once, but every epoch needs a pass. Say "
            f"with {steps} how many batches to take for an epoch."
        )


THEIR_SIZE = "each batch has a size of its own"
WHY_LEFT_OUT = {  # if not because batches have targets and weights with them
    "batch_size": THEIR_SIZE,
    "validation_batch_size": THEIR_SIZE,
    "drop_last": THEIR_SIZE,
    "validation_split": "their rows cannot be counted. Use validation_data",
    "sampler": "without __getitem__ and a length they come in an order of their own",
    "class_weight": "use a third part of each batch, (x, y, sample_weight), instead",
}


def require_left_out(giver="x", **arguments):
    """Raise a sentence if an argument is given that batches already carry.

    Parameters
    ----------
    giver : str
        The argument that gives the batches.

    Examples
    --------
    >>> require_left_out(y=[1, 2])
    Traceback (most recent call last):
    ValueError: y must be left out when x gives batches: each batch is a tuple (x, y) or
    (x, y, sample_weight).
    """
    for name, value in arguments.items():
        if value is not None:
            why = "each batch is a tuple (x, y) or (x, y, sample_weight)"
            raise ValueError(
                f"{name} must be left out when {giver} gives batches: "
                f"{WHY_LEFT_OUT.get(name, why)}."
            )


MEANT = {  # what people write for an argument of another name
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "optim": "optimizer",
    "regularizer": "kernel_regularizer",
    "l1": "strength",
    "l2": "strength",
    "steps": "steps_per_epoch",
}


def takes_only_its_arguments(function):
    """Make a function answer an unknown argument with the one that was meant.

    Examples
    --------
    >>> @takes_only_its_arguments
    ... def fit(x, batch_size=32): ...
    >>> fit([1], batchsize=5)
    Traceback (most recent call last):
    TypeError: fit has no argument 'batchsize'. Did you mean 'batch_size'?
    """
    code = function.__code__
    known = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]

    @wraps(function)
    def checked(*args, **kwargs):
        called = function.__name__
        if called == "__init__":
            called = type(args[0]).__name__
        for name in list(kwargs):
            if name not in known and kwargs[name] in ALREADY_SO.get(name, ()):
                del kwargs[name]
            elif name not in known:
                raise TypeError(f"{called} has no argument {name!r}. {_meant(name)}")
        return function(*args, **kwargs)

    def _meant(name):
        if name in ARGUMENTS:
            return ARGUMENTS[name]
        if MEANT.get(name) in known:
            return f"Did you mean {MEANT[name]!r}?"
        from difflib import get_close_matches  # needed only here

        if close := get_close_matches(name, known, n=1):
            return f"Did you mean {close[0]!r}?"
        listed = ", ".join(each for each in known if each != "self")
        return f"It has: {listed}."

    return checked
