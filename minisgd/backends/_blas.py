"""What NumPy's BLAS can do beyond what NumPy asks of it.

NumPy leaves the product of two matrices to the BLAS, a library of compiled routines that
comes along with it. Their ``gemm`` computes ``C = factor * A @ B + share * C``, of which
NumPy only ever wants ``C = A @ B``. But with a share of 1 it adds up gradients, and with
a factor of -1 it subtracts a gradient from the parameters, while they pass through the
processor. The gradient needs no array of its own, and nobody has to go through all
parameters once more. (Dongarra, Du Croz, Hammarling and Duff, A set of level 3 basic linear
algebra subprograms, 1990.)

The BLAS also spreads a product over several processors. That is no gain if the product is
small: they wait for each other, and each has what the other needs in its own memory.
"""

import ctypes
from functools import cache, partial
from threading import Lock

import numpy as np

ROW_BY_ROW, AS_IT_LIES, TURNED = 101, 111, 112  # the numbers that BLAS knows these by
NUMBERS = {"f": ("s", ctypes.c_float), "d": ("d", ctypes.c_double)}  # by their dtypes


def product(a, b, out, factor):
    """Return a function that adds ``factor * a @ b`` to `out`.

    Parameters
    ----------
    a, b : array, shapes (rows, inner) and (inner, columns)
    out : array, shape (rows, columns)

    Examples
    --------
    >>> a, b, out = np.ones((2, 3)), np.ones((3, 2)), np.zeros((2, 2))
    >>> if can_be_asked(a, b, out):
    ...     product(a, b, out, factor=-1)()
    ... else:
    ...     out -= a @ b
    >>> out
    array([[-3., -3.],
           [-3., -3.]])
    """
    _, number = NUMBERS[out.dtype.char]
    (rows, inner), columns = a.shape, out.shape[1]
    if inner == 1:  # two vectors
        sizes, one = map(ctypes.c_int64, (rows, columns)), ctypes.c_int64(1)
        vectors = _pointer(a), one, _pointer(b), one
        asked = partial(_routine("ger", out.dtype), ROW_BY_ROW, *sizes)
        return partial(asked, number(factor), *vectors, *_matrix(out))
    sizes = map(ctypes.c_int64, (rows, columns, inner))
    how = [AS_IT_LIES if each.flags.c_contiguous else TURNED for each in (a, b)]
    asked = partial(_routine("gemm", out.dtype), ROW_BY_ROW, *how, *sizes)
    into = number(1), *_matrix(out)
    return partial(asked, number(factor), *_matrix(a), *_matrix(b), *into)


def can_be_asked(*arrays):
    """Tell whether the BLAS is found by its name, and can read these arrays.

    There is none in a browser, and NumPy may have been built with that of somebody else.
    """
    dtype = arrays[0].dtype
    return _routine("gemm", dtype) is not None and all(
        array.dtype == dtype and array.flags.forc and array.flags.aligned
        for array in arrays
    )


class OneProcessor:
    """Keeps products on one processor while somebody wants it, if the BLAS is found.

    Examples
    --------
    >>> with on_one_processor:
    ...     product = np.ones((2, 3)) @ np.ones((3, 2))
    """

    def __init__(self):
        self.wanted, self.before, self.lock = 0, None, Lock()

    def __enter__(self):
        with self.lock:
            self.wanted += 1
            if self.wanted == 1 and (count := _found("openblas_get_num_threads")):
                self.before = count()
                _found("openblas_set_num_threads")(1)

    def __exit__(self, *_):
        with self.lock:
            self.wanted -= 1
            if self.wanted == 0 and self.before is not None:
                _found("openblas_set_num_threads")(self.before)

    @property
    def processors(self):
        """How many there are otherwise, as far as is known."""
        with self:  # who looks here while others want one, would be told one
            return self.before or 1


on_one_processor = OneProcessor()


def _matrix(array):
    """Return where a matrix lies, and how many numbers after a row the next begins."""
    row = array.shape[1] if array.flags.c_contiguous else array.shape[0]
    return _pointer(array), ctypes.c_int64(row)


def _pointer(array):
    pointer = ctypes.c_void_p(array.ctypes.data)
    pointer.array = array  # stays as long as the pointer
    return pointer


@cache
def _routine(name, dtype):
    letter, _ = NUMBERS[dtype.char]
    routine = _found(f"cblas_{letter}{name}")
    if routine is not None:
        routine.restype = None
    return routine


@cache
def _found(name):
    """Return a function of the BLAS that NumPy's packages bring along, or None."""
    try:
        library = ctypes.CDLL(np._core._multiarray_umath.__file__)
        function = library[f"scipy_{name}64_"]  # in a build that counts in 64 bits
    except (AttributeError, OSError):
        return None
    return function
