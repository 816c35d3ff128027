"""What keeps weights small: a penalty that is added to the loss."""

from minisgd.backends import namespace
from minisgd.inputs import require_number


class L2:
    """A penalty on large weights, ``strength * sum(kernel ** 2)``, added to the loss.

    Examples
    --------
    >>> import numpy as np
    >>> L2(0.01).value(np.array([[3.0, 4.0]]))
    np.float64(0.25)
    """

    settings = ("strength",)

    def __init__(self, strength=0.01):
        self.strength = require_number(
            "strength", strength, "at least 0", lambda value: value >= 0
        )

    def value(self, kernel):
        return self.strength * namespace(kernel).sum(kernel**2, axis=(-2, -1))

    def gradient(self, kernel):
        return 2 * self.strength * kernel

    def __repr__(self):
        return f"L2({self.strength})"


l2 = L2  # the name Keras' examples use
