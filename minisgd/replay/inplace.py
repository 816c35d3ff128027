"""The formulas of activations and losses, as lists of operations in place.

They are those of `activations` and `losses`, written out, on arrays of shape (rows,
units). What has no list of its own is left to the plain formulas, which make new arrays
on their way.

Each function takes a backend as its first argument, `do`: it makes the operations.
"""

from functools import partial

from minisgd.activations import ACTIVATIONS
from minisgd.backends import namespace
from minisgd.losses import (
    EPSILON,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)

# Activations -------------------------------------------------------------------------


def activation(do, name, z):
    """List what turns the sums of a layer into its outputs, in place."""
    if name == "relu":
        return [do.elementwise("maximum", z, do.array(0), out=z)]
    if name == "tanh":
        return [do.elementwise("tanh", z, out=z)]
    if name == "sigmoid":
        return _sigmoid(do, z, z)
    if name == "softmax":
        total = _one_per_row(z)
        divide = do.elementwise("divide", z, total, out=z)
        return [*_exponentials(do, z, z, total), divide]
    return []


def _sigmoid(do, z, out):
    one = do.array(1)
    return [
        do.elementwise("negative", z, out=out),
        do.elementwise("exp", out, out=out),
        do.elementwise("add", out, one, out=out),
        do.elementwise("divide", one, out, out=out),
    ]


def _exponentials(do, z, out, total):
    """List the first part of a softmax: exp(z - max) of every unit, and their total."""
    return [
        do.reduce("max", z, 1, out=total),
        do.elementwise("subtract", z, total, out=out),
        do.elementwise("exp", out, out=out),
        do.reduce("sum", out, 1, out=total),
    ]


def activation_gradient(do, name, output, gradient):
    """List what takes a gradient back through the activation of a layer, in place."""
    slope, one = namespace(output).empty_like(output), do.array(1)
    through = do.elementwise("multiply", gradient, slope, out=gradient)
    if name == "relu":
        return [do.elementwise("greater", output, do.array(0), out=slope), through]
    if name == "tanh":
        return [
            do.elementwise("multiply", output, output, out=slope),
            do.elementwise("subtract", one, slope, out=slope),
            through,
        ]
    if name == "sigmoid":
        return [
            do.elementwise("subtract", one, output, out=slope),
            do.elementwise("multiply", output, slope, out=slope),
            through,
        ]
    if name == "softmax":
        return [partial(_plainly_back, ACTIVATIONS[name](), output, gradient)]
    return []


def _plainly_back(activation, output, gradient):
    gradient[...] = activation.gradient(output, gradient)


def _one_per_row(like):
    return namespace(like).empty_like(like[:, :1])


# From outputs and targets to the gradient of the last layer's sums -------------------


def error(do, model, output, target, gradient):
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
    given = last  # to the loss
    if getattr(loss, "from_logits", False):
        given = "logits" if last == "linear" else None
    one_by_one = 1 / output.shape[1]  # losses that are means over the outputs
    if isinstance(loss, MeanSquaredError) and given == "linear":
        subtract = do.elementwise("subtract", output, target, out=gradient)
        return [subtract], 2 * one_by_one
    if isinstance(loss, BinaryCrossentropy) and given == "logits":
        return [
            *_sigmoid(do, output, gradient),
            do.elementwise("subtract", gradient, target, out=gradient),
        ], one_by_one
    if isinstance(loss, BinaryCrossentropy) and given == "sigmoid":
        operations, inside = _inside(do, output)
        return [
            *operations,
            do.elementwise("subtract", output, target, out=gradient),
            do.elementwise("multiply", gradient, inside, out=gradient),
        ], one_by_one
    if isinstance(loss, CategoricalCrossentropy) and given == "logits":
        total, mass = _one_per_row(output), _one_per_row(output)
        operations = _exponentials(do, output, gradient, total)
        if not isinstance(loss, SparseCategoricalCrossentropy):  # whose mass is one
            operations += [
                do.reduce("sum", target, 1, out=mass),
                do.elementwise("multiply", gradient, mass, out=gradient),
            ]
        return [
            *operations,
            do.elementwise("divide", gradient, total, out=gradient),
            do.elementwise("subtract", gradient, target, out=gradient),
        ], 1
    if isinstance(loss, CategoricalCrossentropy) and given == "softmax":
        operations, inside = _inside(do, output)
        mass = _one_per_row(output)
        return [
            *operations,
            do.elementwise("multiply", target, inside, out=inside),
            do.reduce("sum", inside, 1, out=mass),
            do.elementwise("multiply", output, mass, out=gradient),
            do.elementwise("subtract", gradient, inside, out=gradient),
        ], 1

    def plainly():
        xp, plain_target = namespace(target), target
        if isinstance(loss, SparseCategoricalCrossentropy):
            plain_target = xp.argmax(target, axis=-1, keepdims=True)
        slope = loss.slope(output, plain_target)
        gradient[...] = ACTIVATIONS[last]().gradient(output, slope)

    return [plainly], 1


def _inside(do, p):
    """List what marks the probabilities that the losses do not clip: 1, the others 0."""
    low, high = do.array(EPSILON), do.array(1 - EPSILON)
    inside = namespace(p).empty_like(p)
    return [
        do.elementwise("maximum", p, low, out=inside),
        do.elementwise("minimum", inside, high, out=inside),
        do.elementwise("equal", inside, p, out=inside),
    ], inside
