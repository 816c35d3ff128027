"""The formulas of activations and losses, as lists of NumPy operations in place.

They are those of `activations` and `losses`, written out, on arrays of shape (rows,
units). What has no list of its own is left to the plain formulas, which make new arrays
on their way.
"""

from functools import partial

import numpy as np

from minisgd.activations import ACTIVATIONS
from minisgd.losses import (
    EPSILON,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)

# Activations -------------------------------------------------------------------------


def activation(name, z):
    """List what turns the sums of a layer into its outputs, in place."""
    if name == "relu":
        return [partial(np.maximum, z, _constant(0, z), out=z)]
    if name == "tanh":
        return [partial(np.tanh, z, z)]
    if name == "sigmoid":
        return _sigmoid(z, z)
    if name == "softmax":
        total = _one_per_row(z)
        return [*_exponentials(z, z, total), partial(np.divide, z, total, z)]
    return []


def _sigmoid(z, out):
    one = _constant(1, z)
    return [
        partial(np.negative, z, out),
        partial(np.exp, out, out),
        partial(np.add, out, one, out),
        partial(np.divide, one, out, out),
    ]


def _exponentials(z, out, total):
    """List the first part of a softmax: exp(z - max) of every unit, and their total."""
    return [
        partial(np.maximum.reduce, z, 1, None, total, True),
        partial(np.subtract, z, total, out),
        partial(np.exp, out, out),
        partial(np.add.reduce, out, 1, None, total, True),
    ]


def activation_gradient(name, output, gradient):
    """List what takes a gradient back through the activation of a layer, in place."""
    slope = np.empty_like(output)
    through = partial(np.multiply, gradient, slope, gradient)
    if name == "relu":
        positive = np.empty_like(output, bool)
        return [
            partial(np.greater, output, _constant(0, output), positive),
            partial(np.multiply, gradient, positive, gradient),
        ]
    if name == "tanh":
        return [
            partial(np.multiply, output, output, slope),
            partial(np.subtract, _constant(1, output), slope, slope),
            through,
        ]
    if name == "sigmoid":
        return [
            partial(np.subtract, _constant(1, output), output, slope),
            partial(np.multiply, output, slope, slope),
            through,
        ]
    if name == "softmax":
        return [partial(_plainly_back, ACTIVATIONS[name](), output, gradient)]
    return []


def _plainly_back(activation, output, gradient):
    gradient[...] = activation.gradient(output, gradient)


def _constant(value, like):
    return np.full((), value, like.dtype)


def _one_per_row(like):
    return np.empty((len(like), 1), like.dtype)


# From outputs and targets to the gradient of the last layer's sums -------------------


def error(model, output, target, gradient):
    """List what the loss and the last activation make of outputs and targets.

    Parameters
    ----------
    model : Sequential
    output, gradient : array, shape (rows, outputs)
    target : array, shape (rows, outputs)
        Classes as rows with a single one.

    Returns
    -------
    list
        The operations. They leave the gradient of the loss of every row by itself,
    float
        but for this factor.
    """
    loss = model.loss
    last = model.layers[-1].activation or "linear"
    given = "logits" if getattr(loss, "from_logits", False) else last
    given = given if given != "logits" or last == "linear" else None
    one_by_one = 1 / output.shape[1]  # losses that are means over the outputs
    if isinstance(loss, MeanSquaredError) and given == "linear":
        return [partial(np.subtract, output, target, gradient)], 2 * one_by_one
    if isinstance(loss, BinaryCrossentropy) and given == "logits":
        operations = _sigmoid(output, gradient)
        return [
            *operations,
            partial(np.subtract, gradient, target, gradient),
        ], one_by_one
    if isinstance(loss, BinaryCrossentropy) and given == "sigmoid":
        operations, inside = _inside(output)
        return [
            *operations,
            partial(np.subtract, output, target, gradient),
            partial(np.multiply, gradient, inside, gradient),
        ], one_by_one
    if isinstance(loss, CategoricalCrossentropy) and given == "logits":
        total, mass = _one_per_row(output), _one_per_row(output)
        operations = _exponentials(output, gradient, total)
        if not isinstance(loss, SparseCategoricalCrossentropy):  # whose mass is one
            operations += [
                partial(np.add.reduce, target, 1, None, mass, True),
                partial(np.multiply, gradient, mass, gradient),
            ]
        return [
            *operations,
            partial(np.divide, gradient, total, gradient),
            partial(np.subtract, gradient, target, gradient),
        ], 1
    if isinstance(loss, CategoricalCrossentropy) and given == "softmax":
        operations, inside = _inside(output)
        mass = _one_per_row(output)
        return [
            *operations,
            partial(np.multiply, target, inside, inside),
            partial(np.add.reduce, inside, 1, None, mass, True),
            partial(np.multiply, output, mass, gradient),
            partial(np.subtract, gradient, inside, gradient),
        ], 1

    def plainly():
        plain_target = target
        if isinstance(loss, SparseCategoricalCrossentropy):
            plain_target = target.argmax(axis=-1)[:, None]
        slope = loss.slope(output, plain_target)
        gradient[...] = ACTIVATIONS[last]().gradient(output, slope)

    return [plainly], 1


def _inside(p):
    """List what marks the probabilities that the losses do not clip: 1, the others 0."""
    low, high = _constant(EPSILON, p), _constant(1 - EPSILON, p)
    inside = np.empty_like(p)
    return [
        partial(np.maximum, p, low, out=inside),
        partial(np.minimum, inside, high, out=inside),
        partial(np.equal, inside, p, inside),
    ], inside
