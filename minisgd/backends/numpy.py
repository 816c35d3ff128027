"""The NumPy backend: arrays in main memory, arithmetic on the CPU."""

from collections import deque
from functools import partial

import numpy as np

from minisgd.backends import BaseBackend, require_choice


class Backend(BaseBackend):
    """NumPy arrays of one precision; the device can only be "cpu"."""

    def __init__(self, device="cpu", dtype="float32"):
        require_choice("device", device, ("cpu",), "Use backend='torch' for a GPU.")
        super().__init__(device, dtype)

    def array(self, values):
        return np.asarray(values, dtype=self.dtype)

    def zeros(self, shape):
        return np.zeros(shape, dtype=self.dtype)

    def rows(self, array, indices):
        return array[indices]

    # The method of an array is called a third faster than the function of NumPy.

    def product(self, a, b, out):
        return partial(a.dot, b, out)

    def subtract(self, a, b, out):
        return partial(np.subtract, a, b, out)

    def multiply(self, a, b, out):
        return partial(np.multiply, a, b, out)

    def chain(self, matrices, trail):
        # In a single operation, without the steps of Python in between.
        places = list(trail)
        arrays = list(matrices), places[:-1], places[1:]
        return [lambda: deque(map(np.ndarray.dot, *arrays), maxlen=0)]

    def products(self, matrices, vectors):
        return np.matvec(matrices, vectors)

    def take(self, array, indices, out):
        # The samplers' numbers are right. To check them would double the time.
        array.take(indices, axis=0, out=out, mode="clip")

    def without_warnings(self):
        return np.errstate(over="ignore", invalid="ignore")

    def to_numpy(self, array):
        return np.asarray(array)
