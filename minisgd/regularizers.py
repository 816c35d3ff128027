"""What keeps weights small: a penalty that is added to the loss."""

from minisgd.backends import namespace
from minisgd.inputs import by_name, require_at_least_0, takes_only_its_arguments
from minisgd.not_ours import names_of


class L2:
    """A penalty on large weights, ``strength * sum(kernel ** 2)``, added to the loss.

    Examples
    --------
    >>> import numpy as np
    >>> L2(0.01).value(np.array([[3.0, 4.0]]))
    np.float64(0.25)
    """

    settings = ("strength",)

    @takes_only_its_arguments
    def __init__(self, strength=0.01):
        self.strength = require_at_least_0("strength", strength)

    def value(self, kernel):
        return self.strength * namespace(kernel).sum(kernel**2, axis=(-2, -1))

    def gradient(self, kernel):
        return 2 * self.strength * kernel

    def __repr__(self):
        return f"{type(self).__name__}({self.strength})"


class L1(L2):
    """A penalty on all weights alike, ``strength * sum(abs(kernel))``.

    Examples
    --------
    >>> import numpy as np
    >>> L1(0.01).value(np.array([[3.0, -4.0]]))
    np.float64(0.07)
    """

    def value(self, kernel):
        xp = namespace(kernel)
        return self.strength * xp.sum(xp.abs(kernel), axis=(-2, -1))

    def gradient(self, kernel):
        return self.strength * namespace(kernel).sign(kernel)


l1, l2 = L1, L2  # the names Keras' examples use
REGULARIZERS = {"l1": L1, "l2": L2}


def get(regularizer):
    """Return a regulariser from its name; an object, or None, as it is.

    Examples
    --------
    >>> get("l2")
    L2(0.01)
    """
    if regularizer is None or isinstance(regularizer, L2):
        return regularizer
    if not isinstance(regularizer, str):
        raise TypeError(
            f"kernel_regularizer must be None, 'l1', 'l2' or minisgd.l2(strength), but "
            f"got {regularizer!r}."
        )
    return by_name("kernel_regularizer", regularizer, REGULARIZERS)()


__getattr__ = names_of(__name__, ["L1", "L2"])
