"""Whole models: our backward pass against PyTorch's autograd, on the same weights."""

from math import ceil

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from minisgd import Dense, Sequential, l2
from minisgd.backends import load
from minisgd.regularizers import l1

ACTIVATIONS = {
    None: lambda z: z,
    "linear": lambda z: z,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softmax": lambda z: torch.softmax(z, dim=1),
}
LOSSES = {
    "mse": F.mse_loss,
    "mae": F.l1_loss,
    "binary_crossentropy": F.binary_cross_entropy,
    "categorical_crossentropy": lambda prediction, target: F.cross_entropy(
        prediction.log(),
        target,  # it takes logarithms, and does the scaling
    ),
}


@st.composite
def architectures(draw, loss):
    """Draw arguments of the Dense layers of a model."""
    layers = [
        {
            "units": draw(st.integers(1, 5)),
            "activation": draw(st.sampled_from(list(ACTIVATIONS))),
            "kernel_regularizer": draw(
                st.none() | st.floats(0, 1).map(l2) | st.floats(0, 1).map(l1)
            ),
        }
        for _ in range(draw(st.integers(1, 3)))
    ]
    if loss.endswith("crossentropy"):  # takes probabilities
        layers[-1]["units"] = draw(st.integers(2, 5))
        layers[-1]["activation"] = draw(st.sampled_from(["sigmoid", "softmax"]))
    layers[0]["input_shape"] = (draw(st.integers(1, 4)),)
    return layers


def loss_and_gradient(layers, loss, parameters, x, y):
    """Let PyTorch find them; return a float and a NumPy vector."""
    parameters = torch.tensor(parameters, requires_grad=True)
    total, output, rest = 0.0, torch.tensor(x), parameters
    for layer in layers:
        inputs, units = output.shape[1], layer["units"]
        kernel, bias, rest = rest.tensor_split([inputs * units, (inputs + 1) * units])
        kernel = kernel.reshape(inputs, units)
        output = ACTIVATIONS[layer["activation"]](output @ kernel + bias)
        if penalty := layer["kernel_regularizer"]:
            sizes = kernel.abs() if isinstance(penalty, l1) else kernel**2
            total = total + penalty.strength * sizes.sum()
    total = total + LOSSES[loss](output, torch.tensor(y))
    total.backward()
    return total.item(), parameters.grad.numpy()


@pytest.mark.parametrize("loss", LOSSES)
@given(data=st.data())
def test_one_update_uses_the_gradient_of_autograd(loss, backend, data):
    """Whatever the architecture, and however many batches the update is made of."""
    layers = data.draw(architectures(loss))
    rows = data.draw(st.integers(1, 12))
    batch_size = data.draw(st.integers(1, 15))
    rng = np.random.default_rng(data.draw(st.integers(0)))

    model = Sequential(
        [Dense(**layer) for layer in layers], backend=backend, dtype="float64"
    )
    start = rng.uniform(-0.5, 0.5, size=len(model.parameters))
    model.parameters[...] = load(backend, dtype="float64").array(start)
    x = rng.uniform(-1, 1, size=(rows, *layers[0]["input_shape"]))
    y = rng.uniform(size=(rows, layers[-1]["units"]))
    if loss == "categorical_crossentropy":
        y /= y.sum(axis=1, keepdims=True)

    model.compile(loss=loss)
    history = model.fit(
        x, y, batch_size, accumulate_batches=ceil(rows / batch_size), shuffle=False
    )
    their_loss, their_gradient = loss_and_gradient(layers, loss, start, x, y)
    assert history.iterations["loss"] == pytest.approx([their_loss], rel=1e-9)
    assert_allclose(model.gradients, their_gradient, rtol=1e-9, atol=1e-12)
