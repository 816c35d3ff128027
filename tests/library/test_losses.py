"""The losses, against closed forms, PyTorch's losses and autograd, and Keras' edges."""

from math import log

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.testing import assert_allclose

from minisgd import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    MeanAbsoluteError,
    MeanSquaredError,
    losses,
)
from minisgd.backends import load
from minisgd.losses import EPSILON

CLOSE = {"rtol": 1e-9, "atol": 1e-12}


def binary_crossentropy(prediction, target):
    return F.binary_cross_entropy(prediction.clamp(EPSILON, 1 - EPSILON), target)


def categorical_crossentropy(prediction, target):
    share = prediction / prediction.sum(dim=1, keepdim=True)
    logs = share.clamp(EPSILON, 1 - EPSILON).log()
    return -(target * logs).sum(dim=1).mean()


REFERENCES = {
    MeanSquaredError: F.mse_loss,
    MeanAbsoluteError: F.l1_loss,
    BinaryCrossentropy: binary_crossentropy,
    CategoricalCrossentropy: categorical_crossentropy,
}
ANY_NUMBER = st.floats(-100, 100)
NUMBERS = {  # what predictions and targets may be
    MeanSquaredError: (ANY_NUMBER, ANY_NUMBER),
    MeanAbsoluteError: (ANY_NUMBER, ANY_NUMBER),
    BinaryCrossentropy: (st.floats(0, 1), st.floats(0, 1)),
    CategoricalCrossentropy: (st.floats(0.001, 1), st.floats(0, 1)),
}
ALL_LOSSES = pytest.mark.parametrize("loss", REFERENCES)


def draw_pair(data, loss, axes=2):
    """Draw predictions and targets, shape (..., rows, outputs)."""
    shape = data.draw(array_shapes(min_dims=axes, max_dims=axes, max_side=5))
    return [data.draw(arrays(float, shape, elements=each)) for each in NUMBERS[loss]]


def pytorch(loss, prediction, target):
    """Ask PyTorch and its autograd; return NumPy arrays."""
    prediction = torch.tensor(prediction, requires_grad=True)
    value = REFERENCES[loss](prediction, torch.tensor(target))
    value.backward()
    return value.detach().numpy(), prediction.grad.numpy()


def value_and_gradient(loss, prediction, target, backend="numpy"):
    """Ask the library, on a backend; return NumPy arrays."""
    on = load(backend, dtype="float64")
    prediction, target = on.array(prediction), on.array(target)
    results = loss().value(prediction, target), loss().gradient(prediction, target)
    return [on.to_numpy(result) for result in results]


# Against PyTorch ---------------------------------------------------------------------


@ALL_LOSSES
@given(data=st.data())
def test_value_and_gradient_are_those_of_pytorch(loss, backend, data):
    prediction, target = draw_pair(data, loss)
    ours = value_and_gradient(loss, prediction, target, backend)
    for mine, theirs in zip(ours, pytorch(loss, prediction, target), strict=True):
        assert_allclose(mine, theirs, **CLOSE)


@ALL_LOSSES
@given(data=st.data())
def test_an_axis_in_front_means_one_loss_after_another(loss, backend, data):
    prediction, target = draw_pair(data, loss, axes=3)
    values, gradients = value_and_gradient(loss, prediction, target, backend)
    assert values.shape == prediction.shape[:1]
    for index in range(len(prediction)):
        value, gradient = value_and_gradient(
            loss, prediction[index], target[index], backend
        )
        assert_allclose(values[index], value, **CLOSE)
        assert_allclose(gradients[index], gradient, **CLOSE)


# The mean over the rows --------------------------------------------------------------


@ALL_LOSSES
@given(data=st.data())
def test_the_value_is_the_mean_over_the_rows(loss, data):
    prediction, target = draw_pair(data, loss)
    per_sample = loss().per_sample(prediction, target)
    assert per_sample.shape == (len(prediction),)
    value = loss().value(prediction, target)
    assert_allclose(value, sum(per_sample) / len(per_sample), rtol=1e-12)
    for row, expected in enumerate(per_sample):
        alone = loss().value(prediction[[row]], target[[row]])
        assert_allclose(alone, expected, rtol=1e-12)


@ALL_LOSSES
@given(data=st.data())
def test_two_parts_weigh_as_much_as_they_have_rows(loss, data):
    prediction, target = draw_pair(data, loss)
    rows = len(prediction)
    value, gradient = value_and_gradient(loss, prediction, target)
    cut = data.draw(st.integers(0, rows - 1))
    values, gradients = [], []
    for part in [slice(0, cut), slice(cut, rows)] if cut else [slice(0, rows)]:
        of_part = value_and_gradient(loss, prediction[part], target[part])
        share = len(prediction[part]) / rows
        values.append(share * of_part[0])
        gradients.append(share * of_part[1])
    assert_allclose(sum(values), value, **CLOSE)
    assert_allclose(np.concatenate(gradients), gradient, **CLOSE)


# Closed forms and corners ------------------------------------------------------------


@pytest.mark.parametrize(
    "loss, prediction, target, value",
    [
        (MeanSquaredError, [[1.0], [4.0]], [[1.0], [1.0]], 9 / 2),
        (MeanSquaredError, [[0.0, 2.0]], [[1.0, 5.0]], (1 + 9) / 2),
        (MeanAbsoluteError, [[0.0, 2.0], [1.0, 1.0]], [[1.0, 5.0], [1.0, 3.0]], 6 / 4),
        (BinaryCrossentropy, [[0.25], [0.25]], [[0.0], [1.0]], log(4 / 3 * 4) / 2),
        (CategoricalCrossentropy, [[0.5, 0.25, 0.25]], [[0.0, 1.0, 0.0]], log(4)),
        (CategoricalCrossentropy, [[6.0, 3.0, 3.0]], [[0.0, 1.0, 0.0]], log(4)),
    ],
)
def test_values_by_hand(loss, prediction, target, value):
    assert_allclose(loss().value(np.array(prediction), np.array(target)), value)


def test_the_absolute_error_has_no_slope_where_it_has_a_corner(backend):
    _, gradient = value_and_gradient(MeanAbsoluteError, [[1.0]], [[1.0]], backend)
    assert gradient.tolist() == [[0.0]]


CROSSENTROPIES = pytest.mark.parametrize(
    "loss", [BinaryCrossentropy, CategoricalCrossentropy]
)
EDGES = pytest.mark.parametrize(
    "prediction",
    [[0.2, 0.8], [0.3, 0.3], [0.0, 1.0], [1.0, 0.0], [1e-9, 1], [EPSILON, 1 - EPSILON]],
)


@CROSSENTROPIES
@EDGES
def test_a_clipped_probability_has_no_slope_as_in_pytorch(loss, prediction, backend):
    prediction, target = np.array([prediction]), np.array([[0.0, 1.0]])
    ours = value_and_gradient(loss, prediction, target, backend)
    for mine, theirs in zip(ours, pytorch(loss, prediction, target), strict=True):
        assert_allclose(mine, theirs, **CLOSE)


@CROSSENTROPIES
@EDGES
def test_probabilities_are_clipped_and_scaled_as_in_keras(
    loss, prediction, monkeypatch
):
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    from keras import losses as keras_losses

    prediction, target = np.array([prediction]), np.array([[0.0, 1.0]])
    theirs = getattr(keras_losses, loss.__name__)(dtype="float64")(target, prediction)
    ours = loss().value(prediction, target)
    assert_allclose(ours, theirs.numpy(), rtol=1e-7)  # Keras rounds to float32


@CROSSENTROPIES
def test_sure_and_wrong_is_costly_but_finite_in_float32(loss, backend):
    on = load(backend, dtype="float32")
    prediction, target = on.array([[1.0, 0.0]]), on.array([[0.0, 1.0]])
    value = on.to_numpy(loss().value(prediction, target))
    assert_allclose(value, -log(EPSILON), rtol=0.02)  # float32 has no 1 - 1e-7
    gradient = on.to_numpy(loss().gradient(prediction, target))
    assert gradient.tolist() == [[0.0, 0.0]]


# Names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name, loss",
    [
        ("mse", MeanSquaredError),
        ("mean_squared_error", MeanSquaredError),
        ("mae", MeanAbsoluteError),
        ("mean_absolute_error", MeanAbsoluteError),
        ("binary_crossentropy", BinaryCrossentropy),
        ("categorical_crossentropy", CategoricalCrossentropy),
    ],
)
def test_losses_have_names(name, loss):
    assert type(losses.get(name)) is loss
    assert losses.get(loss().name) is not losses.get(loss().name)
    assert repr(losses.get(name)) == f"{loss.__name__}()"


def test_a_loss_object_is_taken_as_it_is():
    loss = MeanAbsoluteError()
    assert losses.get(loss) is loss
