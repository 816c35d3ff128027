"""What the weights are before the first update: random, and of the right size."""

from math import sqrt

import numpy as np

from minisgd.not_ours import names_of

# The variance of a kernel decides whether signals grow or shrink from layer to layer.
# Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
# networks, 2010, equation 16: 2 / (inputs + units). He, Zhang, Ren and Sun, Delving
# deep into rectifiers, 2015, equation 10: 2 / inputs, for relu.


def zeros(rng, inputs, units):
    """Return zeros, shape (inputs, units). Units that begin alike stay alike."""
    return np.zeros((inputs, units))


def glorot_uniform(rng, inputs, units):
    """Draw a kernel, shape (inputs, units), as Keras does by default.

    Uniform between plus and minus ``sqrt(6 / (inputs + units))``.
    """
    return _uniform(rng, 2 / (inputs + units), inputs, units)


def glorot_normal(rng, inputs, units):
    """Draw a kernel from a normal distribution of variance ``2 / (inputs + units)``."""
    return rng.normal(scale=sqrt(2 / (inputs + units)), size=(inputs, units))


def he_uniform(rng, inputs, units):
    """Draw a kernel, uniform between plus and minus ``sqrt(6 / inputs)``."""
    return _uniform(rng, 2 / inputs, inputs, units)


def he_normal(rng, inputs, units):
    """Draw a kernel from a normal distribution of variance ``2 / inputs``."""
    return rng.normal(scale=sqrt(2 / inputs), size=(inputs, units))


def _uniform(rng, variance, inputs, units):
    """Draw uniformly around 0: up to a limit, the variance is limit ** 2 / 3."""
    limit = sqrt(3 * variance)
    return rng.uniform(-limit, limit, size=(inputs, units))


INITIALIZERS = {
    function.__name__: function
    for function in (glorot_uniform, glorot_normal, he_uniform, he_normal, zeros)
}

__getattr__ = names_of(__name__, list(INITIALIZERS))
