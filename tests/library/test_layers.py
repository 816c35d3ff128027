"""The layers and their parts, one by one; test_gradients.py has them as a whole."""

import keras
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import L2, Dense, Input, Sequential, activations, l2, layers, regularizers
from minisgd.activations import ACTIVATIONS
from minisgd.backends import load
from minisgd.regularizers import L1, l1

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
    assert l2 is L2 is regularizers.l2 is regularizers.L2


# L1 ----------------------------------------------------------------------------------


@given(TABLES, st.floats(0, 10))
def test_l1_is_the_strength_times_the_sum_of_sizes(backend, kernel, strength):
    """Where a weight is 0 there is a corner; PyTorch says 0 there, too."""
    on, penalty = load(backend, dtype="float64"), l1(strength)
    theirs = torch.tensor(kernel, requires_grad=True)
    value = strength * theirs.abs().sum(dim=(-2, -1))
    value.sum().backward()
    ours = penalty.value(on.array(kernel)), penalty.gradient(on.array(kernel))
    assert_allclose(on.to_numpy(ours[0]), value.detach(), rtol=1e-12)
    assert_allclose(on.to_numpy(ours[1]), theirs.grad, rtol=1e-12)


def test_l1_has_two_names():
    assert l1 is L1 is regularizers.L1
    assert repr(l1(0.5)) == "L1(0.5)"


@pytest.mark.parametrize("kind", [L1, L2])
def test_penalties_answer_other_arguments(kind, raises_saying):
    sentence = f"{kind.__name__} has no argument 'strenght'. Did you mean 'strength'?"
    with raises_saying(TypeError, sentence):
        kind(strenght=0.1)


@pytest.mark.parametrize("name, kind", [("l1", L1), ("L1", L1), ("l2", L2), ("L2", L2)])
def test_a_regularizer_by_its_name_has_the_strength_of_keras(name, kind):
    layer = Dense(1, kernel_regularizer=name)
    assert type(layer.kernel_regularizer) is kind
    assert layer.kernel_regularizer.strength == 0.01
    theirs = keras.regularizers.get(name)
    assert float(getattr(theirs, name.lower())) == pytest.approx(0.01)


def test_each_layer_has_a_regularizer_of_its_own():
    one, other = (Dense(1, kernel_regularizer="l1") for _ in range(2))
    assert one.kernel_regularizer is not other.kernel_regularizer


# Names, and weights of one layer -----------------------------------------------------


def test_what_has_a_name_shows_it():
    assert repr(Dense(2, "relu", name="hidden")) == (
        "Dense(2, activation='relu', name='hidden')"
    )
    assert Dense(2).name is None
    assert Input(shape=(3,), name="pixels").name == "pixels"


def test_input_dim_is_another_way_to_say_input_shape(raises_saying):
    layer = Dense(2, input_dim=3)
    assert layer.input_shape == (3,)
    assert repr(layer) == repr(Dense(2, input_shape=(3,)))
    assert Sequential([layer]).count_params() == 8
    for wrong, kind in (0, ValueError), (2.5, TypeError), ((3,), TypeError):
        sentence = f"input_dim must be a positive integer, but got {wrong!r}."
        with raises_saying(kind, sentence):
            Dense(2, input_dim=wrong)


def test_an_input_has_two_names():
    assert layers.InputLayer is layers.Input is Input


def test_weights_of_a_layer_are_copies_and_can_be_put_back(backend):
    there, here = Dense(2, "tanh", input_shape=(3,)), Dense(2)
    model = Sequential([there, here], backend=backend, dtype="float64", seed=0)
    kernel, bias = here.get_weights()
    assert type(kernel) is type(bias) is np.ndarray
    assert kernel.shape == (2, 2) and bias.shape == (2,)
    kernel += 100
    bias += 100
    assert np.abs(model.get_weights()[2]).max() < 10
    here.set_weights([[[1, 2], [3, 4]], [5, 6]])
    assert [part.tolist() for part in here.get_weights()] == [[[1, 2], [3, 4]], [5, 6]]
    assert model.parameters[-6:].tolist() == [1, 2, 3, 4, 5, 6]
    assert [part.tolist() for part in model.get_weights()[2:]] == [
        [[1, 2], [3, 4]],
        [5, 6],
    ]


def test_weights_go_from_layer_to_layer(backend):
    on_numpy = Dense(2, input_shape=(3,))
    elsewhere = Dense(2, input_shape=(3,))
    models = (
        Sequential([on_numpy], seed=1),
        Sequential([elsewhere], backend=backend, dtype="float64", seed=2),
    )
    elsewhere.set_weights(on_numpy.get_weights())
    x = [[1.0, 2.0, 3.0]]
    assert_allclose(models[0].predict(x), models[1].predict(x), rtol=1e-6)


def test_weights_of_another_shape_do_not_fit_a_layer(raises_saying):
    layer = Dense(2, input_shape=(3,))
    Sequential([layer], seed=0)
    before = layer.get_weights()
    for wrong, shapes in (
        ([np.zeros((2, 3)), np.zeros(2)], "[(2, 3), (2,)]"),
        ([np.zeros((3, 2))], "[(3, 2)]"),
        ([np.zeros((3, 2)), np.zeros((1, 2))], "[(3, 2), (1, 2)]"),
    ):
        sentence = f"weights must have the shapes [(3, 2), (2,)], but got {shapes}."
        with raises_saying(ValueError, sentence):
            layer.set_weights(wrong)
    for part, same in zip(layer.get_weights(), before, strict=True):
        assert_array_equal(part, same)


def test_a_layer_without_inputs_has_no_weights_yet(raises_saying):
    sentence = (
        "The layer has no weights yet, because nothing says how many inputs it has. "
        "Put it into a model, and give the first layer an input_shape."
    )
    for ask in Dense(3).get_weights, lambda: Dense(3).set_weights([]):
        with raises_saying(ValueError, sentence):
            ask()


def test_a_layer_is_trained_whatever_is_asked(raises_saying):
    layer = Dense(1)
    assert layer.trainable is True
    layer.trainable = True
    for wrong in False, None, 0:
        sentence = f"trainable cannot be {wrong!r}. All layers here are trained."
        with raises_saying(ValueError, sentence):
            layer.trainable = wrong
    with raises_saying(
        TypeError, "Dense has no argument 'trainable'. All layers here are trained."
    ):
        Dense(1, trainable=False)


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
            "kernel_regularizer must be None, 'l1', 'l2' or minisgd.l2(strength), but "
            "got 0.01.",
        ),
        (
            {"kernel_regularizer": ["l2"]},
            TypeError,
            "kernel_regularizer must be None, 'l1', 'l2' or minisgd.l2(strength), but "
            "got ['l2'].",
        ),
        (
            {"kernel_regularizer": "l3"},
            ValueError,
            "kernel_regularizer must be one of 'l1', 'l2', but got 'l3'.",
        ),
    ],
)
def test_dense_says_what_is_wrong(arguments, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        Dense(**{"units": 1} | arguments)


@pytest.mark.parametrize("kind", [l1, l2])
@pytest.mark.parametrize("strength", [-1, float("nan")])
def test_a_penalty_is_not_negative(kind, strength, raises_saying):
    with raises_saying(ValueError, f"strength must be at least 0, but got {strength}."):
        kind(strength)


def test_a_layer_shows_how_it_was_made():
    layer = Dense(2, "relu", input_shape=(3,), kernel_regularizer=l2(0.1))
    assert repr(layer) == (
        "Dense(2, activation='relu', input_shape=(3,), kernel_regularizer=L2(0.1))"
    )
    assert repr(Dense(2)) == "Dense(2)"


def test_an_activation_may_be_given_as_its_class():
    layer = Dense(2, activation=activations.relu)
    assert layer.activation == "relu"
    assert repr(layer) == "Dense(2, activation='relu')"
