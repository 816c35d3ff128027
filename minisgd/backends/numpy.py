"""The NumPy backend: arrays in main memory, arithmetic on the CPU."""

import numpy as np

from minisgd.backends import BaseBackend, require_choice


class Backend(BaseBackend):
    """NumPy arrays of one precision; the device can only be "cpu"."""

    def __init__(self, device="cpu", dtype="float32"):
        require_choice("device", device, ("cpu",), "Use backend='torch' for a GPU.")
        super().__init__(device, dtype)

    def array(self, values):
        return np.asarray(values, dtype=self.dtype)

    def zeros(self, size):
        return np.zeros(size, dtype=self.dtype)

    def rows(self, array, indices):
        return array[indices]

    def without_warnings(self):
        return np.errstate(over="ignore", invalid="ignore")

    def to_numpy(self, array):
        return np.asarray(array)
