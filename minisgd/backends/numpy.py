"""The NumPy backend: arrays in main memory, arithmetic on the CPU."""

from collections import deque
from functools import partial

import numpy as np

from minisgd.backends import BaseBackend, _blas
from minisgd.inputs import require_choice

SMALL = 2**13  # numbers: a product with more may be spread over several processors


class Backend(BaseBackend):
    """NumPy arrays of one precision; the device can only be "cpu"."""

    def __init__(self, device="cpu", dtype="float32"):
        require_choice("device", device, ("cpu",), "Use backend='torch' for a GPU.")
        super().__init__(device, dtype)

    def array(self, values):
        return np.asarray(values, dtype=self.dtype)

    def zeros(self, shape):
        return np.zeros(shape, dtype=self.dtype)

    # The method of an array is called a third faster than the function of NumPy.

    def product(self, a, b, out):
        if out.flags.c_contiguous:
            return partial(a.dot, b, out)
        return partial(b.T.dot, a.T, out.T)

    def change_by_product(self, name, a, b, out, room):
        if _blas.can_be_asked(a, b, out):
            return [_blas.product(a, b, out, factor={"add": 1, "subtract": -1}[name])]
        return super().change_by_product(name, a, b, out, room)

    def elementwise(self, name, *inputs, out):
        function = getattr(np, name)
        if name in ("maximum", "minimum"):
            return partial(function, *inputs, out=out)
        return partial(function, *inputs, out)  # without its name it is found faster

    def reduce(self, name, a, axis, out):
        keeps_axis = out.ndim == a.ndim
        if name == "sum" and a.size <= SMALL:
            # As a product with ones, which takes a third of the time.
            ones = np.ones(a.shape[axis], a.dtype)
            out = out.squeeze(axis) if keeps_axis else out
            return partial(ones.dot, a, out) if axis == 0 else partial(a.dot, ones, out)
        function = {"sum": np.add, "max": np.maximum}[name]
        return partial(function.reduce, a, axis, None, out, keeps_axis)

    @property
    def processors(self):
        return _blas.on_one_processor.processors

    def on_one_processor(self):
        return _blas.on_one_processor

    def chain(self, matrices, trail):
        # In a single operation, without the steps of Python in between.
        places = list(trail)
        arrays = list(matrices), places[:-1], places[1:]
        return [lambda: deque(map(np.ndarray.dot, *arrays), maxlen=0)]

    def products(self, matrices, vectors):
        return np.matvec(matrices, vectors)

    def indices(self, numbers):
        return numbers

    def row_length(self, columns):
        # NumPy moves 16 or 32 bytes in one go, but 12 or 24 one by one.
        return 4 if columns == 3 else columns

    def gather(self, array, indices, out):
        if array.dtype == out.dtype:
            # The samplers' numbers are right. To check them would double the time.
            return partial(array.take, indices, 0, out, "clip")

        def gather():
            out[...] = array[indices]

        return gather

    def without_warnings(self):
        return np.errstate(over="ignore", invalid="ignore")

    def to_numpy(self, array):
        return np.asarray(array)
