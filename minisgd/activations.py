"""What bends the line: the activations of the layers.

Each has the value, and the gradient with respect to its input, written in terms of its
output because that is at hand when the gradient is wanted.
"""

from minisgd.backends import namespace
from minisgd.inputs import require_choice
from minisgd.not_ours import names_of


class Linear:
    """Return the input as it is."""

    def value(self, z):
        return z

    def gradient(self, output, gradient):
        return gradient


class Relu:
    """Return the positive part, max(z, 0)."""

    def value(self, z):
        return namespace(z).clip(z, 0, None)

    def gradient(self, output, gradient):
        return gradient * (output > 0)


class Sigmoid:
    """Squash to a probability, 1 / (1 + exp(-z)), without overflow."""

    def value(self, z):
        xp = namespace(z)
        small = xp.exp(-xp.abs(z))
        return xp.where(z >= 0, 1, small) / (1 + small)

    def gradient(self, output, gradient):
        return gradient * output * (1 - output)


class Tanh:
    """Squash to (-1, 1)."""

    def value(self, z):
        return namespace(z).tanh(z)

    def gradient(self, output, gradient):
        return gradient * (1 - output**2)


class Softmax:
    """Turn each row into probabilities that sum to 1."""

    def value(self, z):
        xp = namespace(z)
        powers = xp.exp(z - xp.max(z, axis=-1, keepdims=True))
        return powers / xp.sum(powers, axis=-1, keepdims=True)

    def gradient(self, output, gradient):
        mean = namespace(output).sum(gradient * output, axis=-1, keepdims=True)
        return output * (gradient - mean)


ACTIVATIONS = {
    None: Linear,
    "linear": Linear,
    "relu": Relu,
    "sigmoid": Sigmoid,
    "tanh": Tanh,
    "softmax": Softmax,
}

linear, relu, sigmoid, tanh, softmax = Linear, Relu, Sigmoid, Tanh, Softmax


def name_of(activation):
    """Return the name of an activation, given as a name or a class.

    Examples
    --------
    >>> name_of(relu), name_of("tanh"), name_of(None)
    ('relu', 'tanh', None)
    """
    for name, kind in ACTIVATIONS.items():
        if activation is kind and name is not None:
            return name
    require_choice("activation", activation, list(ACTIVATIONS))
    return activation


__getattr__ = names_of(__name__, ["Linear", "Relu", "Sigmoid", "Tanh", "Softmax"])
