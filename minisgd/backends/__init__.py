"""Where the arithmetic runs: the backends.

The formulas of this library are written once, in the functions of the Python array
API standard, and run on any array that follows it. A backend says which arrays those
are, on which device, and in which precision; nothing outside this folder does.

Written once, a formula cannot differ between the backends, and it reads as in a
textbook: nothing is said about memory. Faster ways to do the same work are in
`minisgd.replay`, from operations that write to a given place.

To add one, put a file here with a class ``Backend`` like its neighbours'. What begins
with an underscore is no backend.
"""

from contextlib import nullcontext
from importlib import import_module

import numpy as np

from minisgd.inputs import require_choice


class BaseBackend:
    """What a backend offers to the rest of the library.

    Parameters
    ----------
    device : str
        Where the arrays live.
    dtype : str
        Their precision, "float32" or "float64".
    """

    def __init__(self, device, dtype):
        self.device, self.dtype = device, dtype
        self.largest = float(np.finfo(dtype).max)  # number that an array can hold

    def array(self, values):
        """Return `values` as an array of this backend, copied only if need be."""
        raise NotImplementedError

    def zeros(self, shape):
        """Return an array of zeros."""
        raise NotImplementedError

    # Operations to be recorded, on arrays that stay where they are: functions without
    # arguments, each of which does a part of the work.

    def product(self, a, b, out):
        """Return a function that writes the matrix product ``a @ b`` to `out`.

        All may lie row after row, or column after column.
        """
        raise NotImplementedError

    def change_by_product(self, name, a, b, out, room):
        """List what adds ``a @ b`` to `out`, or subtracts it.

        Parameters
        ----------
        name : "add" or "subtract"
        room : array
            Of the shape of `out`; may be written to.
        """
        return [self.product(a, b, room), self.elementwise(name, out, room, out=out)]

    def elementwise(self, name, *inputs, out):
        """Return a function that computes number by number, and writes to `out`.

        Parameters
        ----------
        name : str
            Of a function of the array API, as "add" or "exp".
        *inputs : array
        """
        raise NotImplementedError

    def row_length(self, columns):
        """Return how far apart rows of so many numbers are to lie, to be fetched fast."""
        return columns

    def gather(self, array, indices, out):
        """Return a function that writes the rows of `array` with these numbers to `out`.

        Parameters
        ----------
        array : array, or numpy.memmap of any dtype
        indices : array
            From `indices`, or a place of the same kind.
        """
        raise NotImplementedError

    def reduce(self, name, a, axis, out):
        """Return a function that writes the "sum" or the "max" along an axis to `out`.

        The axis is kept, with a length of 1, if `out` has it.
        """
        raise NotImplementedError

    def chain(self, matrices, trail):
        """List what goes along a trail: each place is a matrix times the place before.

        Parameters
        ----------
        matrices : array, shape (count, rows, rows)
        trail : array, shape (count + 1, rows)
            The first place is given, the others are written.
        """
        count = range(len(matrices))
        return [self.product(matrices[n], trail[n], trail[n + 1]) for n in count]

    captures = False  # makes operations faster by remembering them
    piece = 768  # rows of a large batch that go through a network together
    room = 1  # as many times as a CPU has fast memory, and as it computes in a second

    def captured(self, operations, changed):
        """Return operations that do the same as a list of them, perhaps in one.

        Parameters
        ----------
        operations : list of callable
            Without arguments, on arrays that stay where they are.
        changed : list of array
            That go from one operation into the next. They stay as they are now.
        """
        return operations

    # What is done at once

    def indices(self, numbers):
        """Return row numbers (a NumPy array) as an index of this backend's arrays."""
        raise NotImplementedError

    def take(self, array, numbers, out):
        """Write the rows of `array` with these numbers to `out`, now."""
        self.gather(array, self.indices(numbers), out)()

    def products(self, matrices, vectors):
        """Return the product of each matrix and its vector.

        Parameters
        ----------
        matrices : array, shape (count, rows, columns)
        vectors : array, shape (count, columns)
        """
        return (matrices @ vectors[..., None])[..., 0]

    def walks(self, rows, columns):
        """Tell whether `walk` is offered for batches of this size."""
        return False

    def walk(self, rows, parameters, move, totals, updates):
        """Make updates of one or several lines, now, with nothing asked in between.

        Each is ``errors = S @ p``, ``move = S.T @ errors``, ``p = p - move`` but for the
        last number of ``p``, which stays.

        Parameters
        ----------
        rows : array, shape (..., more than updates, rows, columns)
            The batches ``S``, for each model or for all. The one after the last is read
            as well, whatever it is.
        parameters, move : array, shape (columns, ...)
            ``p`` is changed; the last ``move`` is written.
        totals : array, shape (..., updates or more)
            The sum of the squared errors of every update is written.
        updates : int
        """
        raise NotImplementedError

    processors = 1  # that an operation may be spread over

    def on_one_processor(self):
        """Return a context in which operations of this thread are not spread."""
        return nullcontext()

    # What comes back

    def to_numpy(self, array):
        """Return `array` as a NumPy array in main memory."""
        raise NotImplementedError

    def without_warnings(self):
        """Return a context in which overflow is no news: the loss will tell of it."""
        return nullcontext()

    def to_floats(self, scalars):
        """Return scalar arrays and numbers as a list of floats, in one transfer.

        Of several models, what were scalars are arrays of shape (models,). They come
        back as NumPy arrays.
        """
        arrays = [each for each in scalars if not isinstance(each, (int, float))]
        if not arrays:
            return [float(each) for each in scalars]
        xp, shape = namespace(arrays[0]), max(tuple(each.shape) for each in arrays)
        found = self.to_numpy(xp.stack([xp.broadcast_to(a, shape) for a in arrays]))
        found = iter(found.tolist() if found.ndim == 1 else found.astype(float))
        return [
            float(each) if isinstance(each, (int, float)) else next(found)
            for each in scalars
        ]

    @property
    def config(self):
        """The arguments that `load` made this backend from."""
        name = type(self).__module__.rpartition(".")[-1]
        return {"backend": name, "device": self.device, "dtype": self.dtype}

    def __repr__(self):
        name, device, dtype = self.config.values()
        return f"Backend({name!r}, device={device!r}, dtype={dtype!r})"


def load(name, device="cpu", dtype="float32"):
    """Return the backend called `name`, ready for `device` and `dtype`.

    Examples
    --------
    >>> load("numpy", dtype="float64")
    Backend('numpy', device='cpu', dtype='float64')
    >>> load("abacus")
    Traceback (most recent call last):
    ValueError: backend must be one of 'numpy', 'torch', but got 'abacus'.
    """
    from pkgutil import iter_modules  # not before a model is made

    names = sorted(module.name for module in iter_modules(__path__))
    names = [name for name in names if not name.startswith("_")]
    require_choice("backend", name, names)
    require_choice("dtype", dtype, ("float32", "float64"))
    try:
        module = import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as missing:
        raise ValueError(
            f"backend={name!r} needs the package {missing.name!r}, which is not "
            f"installed. Install it with: pip install 'minisgd[{name}]'"
        ) from None
    return module.Backend(device, dtype)


def namespace(array):
    """Return the module whose functions work on `array`.

    For a NumPy array that is NumPy, which follows the array API standard by itself.
    For others it is array-api-compat's view of their library.

    Examples
    --------
    >>> namespace(np.zeros(3)) is np
    True
    """
    if isinstance(array, (np.ndarray, np.generic)):
        return np
    from array_api_compat import array_namespace

    return array_namespace(array)
