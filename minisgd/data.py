"""What comes in, as batches: rows of arrays, or batches that others have made.

A `Reader` checks data for a model and moves them to where its arithmetic runs. Samples
in arrays become `Rows`, of which any can be taken together as a `Batch`. Batches that
others have made, the items of an object or of an iterable, are read one by one.
"""

from copy import copy
from itertools import islice
from typing import NamedTuple

import numpy as np

from minisgd import inputs
from minisgd.batching import cut_into_batches
from minisgd.counting import plural, require_steps, steps_per_epoch

BATCH_SIZE = 32  # if nobody says another
OTHER_TARGETS = {  # what to do about targets that are meant for the other loss
    "categorical_crossentropy": "For class numbers use "
    "loss='sparse_categorical_crossentropy'.",
    "sparse_categorical_crossentropy": "For one-hot rows use "
    "loss='categorical_crossentropy'.",
}


class Batch(NamedTuple):
    """Rows that go through the model together, as arrays of the backend.

    Attributes
    ----------
    x : array, shape (rows, inputs)
    y : array, shape (rows, columns), or None
    weights : array, shape (rows,), or None
        What each sample counts; None if all count the same.
    """

    x: object
    y: object = None
    weights: object = None


def gives_batches(x):
    """Tell whether `x` is an object that gives batches, and not an array of samples.

    Examples
    --------
    >>> gives_batches([[1, 2], [3, 4]]), gives_batches(iter([1, 2]))
    (False, True)
    """
    if isinstance(x, (list, tuple, range, str, dict, set)):
        return False
    if hasattr(x, "__array__") or hasattr(x, "toarray"):
        return False
    return hasattr(x, "__iter__") or hasattr(x, "__getitem__")


def can_be_numbered(x):
    """Tell whether the batches of `x` have numbers, so that they come in any order."""
    return hasattr(x, "__getitem__") and hasattr(x, "__len__") and not is_endless(x)


def length(x):
    """Return the number of batches, or None if `x` does not tell it."""
    try:
        return None if is_endless(x) else len(x)
    except TypeError:
        return None


def is_endless(x):
    """Tell whether `x` says that it has a batch for every number, without end."""
    return getattr(x, "num_batches", 0) is None


def tell(x, hook):
    """Tell an object with batches that a pass begins or ends, if it wants to hear it."""
    if hasattr(x, hook):
        getattr(x, hook)()


class Reader:
    """Checks data for a model, and moves them to where its arithmetic runs.

    Parameters
    ----------
    backend : BaseBackend
    outputs : int
        Of the model.
    loss : Loss or None
        Says what targets look like. None if there are inputs alone.
    columns : int or None
        Of the inputs. If it is not known, the first data say it.
    class_weight : dict or None
        From class number to the weight of its samples.
    """

    def __init__(self, backend, outputs, loss, columns, class_weight):
        self.backend, self.outputs, self.loss = backend, outputs, loss
        self.columns, self.class_weight = columns, class_weight

    def rows(self, x, y=None, weights=None, what=""):
        """Return arrays as `Rows`, or raise a sentence about what is wrong.

        Parameters
        ----------
        what : str
            What they are for, to be put before their names: "validation ".
        """
        x_name, y_name, largest = f"{what}x", f"{what}y", self.backend.largest
        if self.loss is None:
            x = inputs.samples(x_name, x, largest)
        else:
            if y is None:
                _require_no_tuples(x_name, y_name, x)
            x, y = inputs.pairs((x_name, y_name), x, y, largest)
            self._check_targets(y_name, y)
        if self.columns is not None:
            single = x.shape == (self.columns, 1)
            advice = "A single sample is given as x[None]." if single else ""
            per = "input of the model"
            inputs.require_columns(x_name, x, self.columns, per, advice)
        self.columns = x.shape[1]
        if weights is not None:
            name = f"{what}sample_weight"
            weights = inputs.require_weights(name, weights, len(x), largest)
        if self.class_weight is not None:
            if weights is not None:
                raise ValueError(
                    "class_weight and sample_weight cannot be given together. Multiply "
                    "the sample_weight of each class instead."
                )
            classes = self.outputs if self.outputs > 1 else None
            weights = inputs.class_weights(y, self.class_weight, classes)
            inputs.require_weights("class_weight", weights, len(x), largest)
        return Rows(self.backend, x, y, weights)

    def _check_targets(self, name, y):
        """Raise a sentence unless the loss can compare these targets with outputs."""
        columns = self.loss.target_columns(self.outputs)
        per, advice = "output of the model" if columns == self.outputs else "sample", ""
        if {columns, y.shape[1]} == {1, self.outputs}:
            advice = OTHER_TARGETS.get(self.loss.name, "")
        inputs.require_columns(name, y, columns, per, advice)
        if columns < self.outputs:
            inputs.require_class_numbers(name, y, self.outputs)
        if self.loss.target_range is not None:
            inputs.require_range(name, y, *self.loss.target_range)

    def batch(self, item, what):
        """Return a batch that others have made, or raise a sentence.

        Parameters
        ----------
        item : tuple
            (x, y) or (x, y, sample_weight). For a model that only predicts, the inputs
            alone will do.
        what : str
            Which batch it is.
        """
        if self.loss is None:
            # A list is taken apart if its parts are arrays, as those of a DataLoader.
            parts = isinstance(item, list) and item and hasattr(item[0], "__array__")
            item = item[:1] if parts or isinstance(item, tuple) else (item,)
        elif not isinstance(item, (tuple, list)) or len(item) not in (2, 3):
            raise ValueError(
                f"{what} must be a tuple (x, y) or (x, y, sample_weight), but got "
                f"{shown(item)}."
            )
        axes = [_axes(part) for part in item[:2]]
        if 0 in axes or (axes[0] == 1 and self.columns != 1):
            raise ValueError(
                f"{what} must hold several samples, x of shape (rows, columns), but "
                f"its x has shape {tuple(np.shape(item[0]))}. To make batches of a "
                f"dataset that gives single samples, use "
                f"torch.utils.data.DataLoader(dataset, batch_size=32)."
            )
        return self.rows(*item, what=f"{what}: ").batch(slice(None))

    def in_order(self, x, y=None, weights=None, batch_size=None, steps=None, what=""):
        """Return something to go through in a loop: data in batches, as they lie.

        Parameters
        ----------
        batch_size : int, optional
            Rows per batch, if `x` does not give batches; by default 32.
        steps : int, optional
            Batches to take, from the first on. By default all.
        """
        steps = require_steps(_name_of_steps(what), steps)
        if not gives_batches(x):
            rows = x if isinstance(x, Rows) else self.rows(x, y, weights, what)
            batch_size = BATCH_SIZE if batch_size is None else batch_size
            in_all = steps_per_epoch(len(rows), batch_size)
            _require_enough(steps, in_all, what)
            return Pass(
                lambda: islice(rows.in_order(batch_size), steps), steps or in_all
            )
        inputs.require_left_out(y=y, sample_weight=weights, batch_size=batch_size)
        require_an_end(f"{what}x", x, steps, _name_of_steps(what))
        if can_be_numbered(x):
            require_some(len(x), what)
            _require_enough(steps, len(x), what)
            numbers = range(steps or len(x))
            return Pass(lambda: self._numbered(x, numbers, what), len(numbers))
        return Pass(lambda: self._limited(x, steps, what), steps or length(x))

    def _numbered(self, items, numbers, what):
        """Go through the items with these numbers."""
        tell(items, "on_epoch_begin")
        for number in numbers:
            yield self.batch(items[number], f"{what}x[{number}]")
        tell(items, "on_epoch_end")

    def _limited(self, batches, steps, what):
        """Go through an iterable, exactly so many steps if they are given."""
        number = 0
        for number, item in enumerate(islice(batches, steps), start=1):
            yield self.batch(item, f"batch {number} of {what}x")
        require_some(number, what)
        if steps is not None and number < steps:
            raise ValueError(
                f"{what}x must give {plural(steps, 'batch')}, but it ended after "
                f"{number}."
            )


class Pass:
    """Batches in order, to be gone through in a loop, perhaps again and again.

    Parameters
    ----------
    begin : callable
        Returns an iterator of Batch.
    steps : int or None
        How many there are, if that is known.
    """

    def __init__(self, begin, steps):
        self.begin, self.steps = begin, steps

    def __iter__(self):
        return self.begin()


class Rows:
    """Samples in arrays, to be taken by their numbers.

    Arrays in memory are moved to the backend once. A ``numpy.memmap`` stays on the disk
    and only the rows of a batch are read, so it may be larger than the memory.
    """

    def __init__(self, backend, x, y=None, weights=None):
        self.backend = backend
        self.x, self.y = self._placed(x), self._placed(y)
        self.weights = self._placed(weights)

    def _placed(self, array):
        if array is None or isinstance(array, np.memmap):
            return array
        return self.backend.array(array)

    def __len__(self):
        return len(self.x)

    def split(self, share):
        """Return the first rows, to train on, and the last ones, or None for none."""
        cut = inputs.rows_to_train_on(len(self), share)
        if cut == len(self):
            return self, None
        parts = []
        for rows in slice(cut), slice(cut, None):
            part = copy(self)
            for name in ("x", "y", "weights"):
                array = getattr(self, name)
                setattr(part, name, None if array is None else array[rows])
            parts.append(part)
        return parts

    def batch(self, rows):
        """Return the samples with these numbers (an array, or a slice) as a batch."""
        index = rows if isinstance(rows, slice) else self.backend.indices(rows)
        parts = []
        for array in self.x, self.y, self.weights:
            if isinstance(array, np.memmap):
                parts.append(self.backend.array(array[rows]))
            else:
                parts.append(None if array is None else array[index])
        return Batch(*parts)

    def in_order(self, batch_size):
        """Go through the samples once, as they lie."""
        for rows in cut_into_batches(range(len(self)), batch_size):
            yield self.batch(slice(rows.start, rows.stop))


def _require_no_tuples(x_name, y_name, x):
    """Raise a sentence if samples are tuples of arrays, or batches in a list."""
    if isinstance(x, tuple) and len(x) in (2, 3):
        raise TypeError(
            f"{x_name} and {y_name} must be given one by one, as in fit(x, y), but got "
            f"one tuple."
        )
    if isinstance(x, list) and x and isinstance(x[0], tuple):
        raise TypeError(
            f"{x_name} must hold samples, or give batches, but got a list of tuples. If "
            f"these are batches, use iter(x) for one pass, or a generator that goes on."
        )


def _require_enough(steps, there_are, what):
    if steps is not None and steps > there_are:
        raise ValueError(
            f"{_name_of_steps(what)} must be at most the number of batches, but got "
            f"{steps} for {there_are}."
        )


def require_an_end(name, x, steps, name_of_steps):
    """Raise a sentence if batches go on without end, and nobody says how many to take."""
    if steps is None and is_endless(x):
        raise ValueError(
            f"{name} has batches without end. Say with {name_of_steps} how many to take."
        )


def _name_of_steps(what):
    return "validation_steps" if what else "steps"


def require_some(batches, what=""):
    """Raise a sentence if there is no batch at all."""
    if batches == 0:
        raise ValueError(f"{what}x must give at least one batch, but it gave none.")


def _axes(part):
    """Count the axes of what may be an array; ragged rows are for others to notice."""
    try:
        return np.ndim(part)
    except ValueError:
        return 2


def shown(item):
    """Describe what was given, in a few words."""
    if isinstance(item, (tuple, list)):
        return f"{type(item).__name__} of length {len(item)}"
    return type(item).__name__
