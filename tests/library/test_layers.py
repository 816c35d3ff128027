"""The layers and their parts, one by one; test_gradients.py has them as a whole."""

from math import sqrt

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import L2, Dense, Sequential, l2
from minisgd.backends import load
from minisgd.layers import ACTIVATIONS, glorot_uniform

PYTORCH = {
    "linear": lambda z: z,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softmax": lambda z: torch.softmax(z, dim=-1),
}
ALL_ACTIVATIONS = pytest.mark.parametrize("name", PYTORCH)
TABLES = arrays(
    float, array_shapes(min_dims=2, max_dims=3, max_side=5), elements=st.floats(-30, 30)
)


# Activations -------------------------------------------------------------------------


@ALL_ACTIVATIONS
@given(z=TABLES, data=st.data())
def test_activations_are_those_of_pytorch(name, backend, z, data):
    upstream = data.draw(arrays(float, z.shape, elements=st.floats(-10, 10)))
    on, activation = load(backend, dtype="float64"), ACTIVATIONS[name]()
    output = activation.value(on.array(z))
    gradient = activation.gradient(output, on.array(upstream))

    their_z = torch.tensor(z, requires_grad=True)
    their_output = PYTORCH[name](their_z)
    their_output.backward(torch.tensor(upstream))
    assert_allclose(on.to_numpy(output), their_output.detach(), rtol=1e-12)
    assert_allclose(on.to_numpy(gradient), their_z.grad, rtol=1e-9, atol=1e-12)


@ALL_ACTIVATIONS
def test_large_inputs_do_not_overflow_in_float32(name, backend):
    """A NumPy warning would be an error here."""
    on, activation = load(backend, dtype="float32"), ACTIVATIONS[name]()
    z = np.array([[-1000.0, 0.0, 1000.0]])
    output = activation.value(on.array(z))
    gradient = on.to_numpy(activation.gradient(output, on.array(np.ones_like(z))))
    assert_allclose(on.to_numpy(output), PYTORCH[name](torch.tensor(z)), atol=1e-30)
    assert np.isfinite(gradient).all()


def test_an_activation_may_be_left_out():
    assert ACTIVATIONS[None] is ACTIVATIONS["linear"]


# Dense -------------------------------------------------------------------------------


def test_dense_multiplies_and_adds(backend):
    layer = Dense(2, activation="relu", input_shape=(3,))
    Sequential([layer], backend=backend, dtype="float64").set_weights(
        [[[1, 2], [3, 4], [5, 6]], [10, -100]]
    )
    on = load(backend, dtype="float64")
    x = [[1, 1, 1], [0, 1, -1]]
    assert on.to_numpy(layer.forward(on.array(x))).tolist() == [[19, 0], [8, 0]]


def test_dense_adds_its_gradients_to_those_already_there(backend):
    layer = Dense(2, input_shape=(3,))
    model = Sequential([layer], backend=backend, dtype="float64", seed=0)
    x = load(backend, dtype="float64").array(np.ones((4, 3)))
    once = layer.backward(layer.forward(x)), model.gradients + 0
    twice = layer.backward(layer.forward(x)), model.gradients + 0
    assert_array_equal(twice[0], once[0])
    assert_array_equal(twice[1], 2 * once[1])


def test_kernels_and_biases_are_views_into_one_vector(backend):
    layers = [Dense(3, input_shape=(2,)), Dense(1)]
    model = Sequential(layers, backend=backend, dtype="float64", seed=0)
    assert [layer.size for layer in layers] == [2 * 3 + 3, 3 * 1 + 1]
    model.parameters[...] = load(backend, dtype="float64").array(np.arange(13.0))
    kernel, bias, *_ = model.get_weights()
    assert kernel.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert bias.tolist() == [6, 7, 8]
    layers[1].kernel += 100
    assert model.parameters.tolist()[9:] == [109, 110, 111, 12]


# First weights -----------------------------------------------------------------------


@given(st.integers(1, 50), st.integers(1, 50), st.integers(0))
def test_first_kernels_lie_within_glorots_limit(inputs, units, seed):
    kernel = glorot_uniform(np.random.default_rng(seed), inputs, units)
    assert kernel.shape == (inputs, units)
    assert np.abs(kernel).max() <= sqrt(6 / (inputs + units))


def test_first_kernels_have_glorots_variance():
    """Equation 16 is made so that the variance is 2 / (inputs + units)."""
    kernel = glorot_uniform(np.random.default_rng(0), inputs=300, units=100)
    assert kernel.mean() == pytest.approx(0, abs=0.002)
    assert kernel.var() == pytest.approx(2 / 400, rel=0.02)


def test_a_model_begins_with_a_random_kernel_and_a_bias_of_zeros():
    first = Sequential([Dense(3, input_shape=(2,)), Dense(2)], seed=0).get_weights()
    again = Sequential([Dense(3, input_shape=(2,)), Dense(2)], seed=0).get_weights()
    other = Sequential([Dense(3, input_shape=(2,)), Dense(2)], seed=1).get_weights()
    assert [weights.shape for weights in first] == [(2, 3), (3,), (3, 2), (2,)]
    for kernel, same, different in zip(first[::2], again[::2], other[::2], strict=True):
        assert_array_equal(kernel, same)
        assert (kernel != different).all()
    assert all((bias == 0).all() for bias in first[1::2])


# L2 ----------------------------------------------------------------------------------


@given(TABLES, st.floats(0, 10))
def test_l2_is_the_strength_times_the_sum_of_squares(kernel, strength):
    penalty = l2(strength)
    theirs = torch.tensor(kernel, requires_grad=True)
    value = strength * (theirs**2).sum(dim=(-2, -1))
    value.sum().backward()
    assert_allclose(penalty.value(kernel), value.detach(), rtol=1e-12)
    assert_allclose(penalty.gradient(kernel), theirs.grad, rtol=1e-12)


def test_l2_has_two_names():
    assert l2 is L2


# What goes in, what is shown ---------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, kind, sentence",
    [
        ({"units": 0}, ValueError, "units must be a positive integer, but got 0."),
        ({"units": 2.0}, TypeError, "units must be a positive integer, but got 2.0."),
        (
            {"activation": "rely"},
            ValueError,
            "activation must be one of None, 'linear', 'relu', 'sigmoid', 'tanh', "
            "'softmax', but got 'rely'.",
        ),
        (
            {"input_shape": 3},
            ValueError,
            "input_shape must be a tuple with one number, as in (3,), but got 3.",
        ),
        (
            {"input_shape": (8, 8)},
            ValueError,
            "input_shape must be a tuple with one number, as in (3,), but got (8, 8).",
        ),
        (
            {"input_shape": (0,)},
            ValueError,
            "input_shape[0] must be a positive integer, but got 0.",
        ),
        (
            {"kernel_regularizer": 0.01},
            TypeError,
            "kernel_regularizer must be None or minisgd.l2(strength), but got 0.01.",
        ),
    ],
)
def test_dense_says_what_is_wrong(arguments, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        Dense(**{"units": 1} | arguments)


@pytest.mark.parametrize("strength", [-1, float("nan")])
def test_l2_is_not_negative(strength, raises_saying):
    with raises_saying(ValueError, f"strength must be at least 0, but got {strength}."):
        l2(strength)


def test_a_layer_shows_how_it_was_made():
    layer = Dense(2, "relu", input_shape=(3,), kernel_regularizer=l2(0.1))
    assert repr(layer) == (
        "Dense(2, activation='relu', input_shape=(3,), kernel_regularizer=L2(0.1))"
    )
    assert repr(Dense(2)) == "Dense(2)"
