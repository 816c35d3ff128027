"""The losses, against closed forms, PyTorch's losses and autograd, and Keras' edges.

PyTorch is the judge of values and gradients, also of weighted ones and of logits.
"""

from inspect import getsource
from math import log

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.testing import assert_allclose

from minisgd import (
    SGD,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Dense,
    MeanAbsoluteError,
    MeanSquaredError,
    Sequential,
    SparseCategoricalCrossentropy,
    losses,
)
from minisgd.backends import load
from minisgd.losses import EPSILON

FEWER = settings(max_examples=settings().max_examples // 4)  # than elsewhere
CLOSE = {"rtol": 1e-9, "atol": 1e-12}


def binary_crossentropy(prediction, target):
    return F.binary_cross_entropy(prediction.clamp(EPSILON, 1 - EPSILON), target)


def categorical_crossentropy(prediction, target):
    share = prediction / prediction.sum(dim=1, keepdim=True)
    logs = share.clamp(EPSILON, 1 - EPSILON).log()
    return -(target * logs).sum(dim=1).mean()


def sparse_categorical_crossentropy(prediction, target):
    rows = torch.arange(len(prediction))
    share = prediction / prediction.sum(dim=1, keepdim=True)
    right = share[rows, target[:, 0].long()]
    return -right.clamp(EPSILON, 1 - EPSILON).log().mean()


class OfLogits:
    """A crossentropy made with from_logits=True, to be told from the plain one."""

    def __init__(self, kind):
        self.kind, self.__name__ = kind, f"{kind.__name__}(from_logits=True)"

    def __call__(self):
        return self.kind(from_logits=True)


LOGITS = {
    OfLogits(BinaryCrossentropy): F.binary_cross_entropy_with_logits,
    OfLogits(CategoricalCrossentropy): F.cross_entropy,
    OfLogits(SparseCategoricalCrossentropy): lambda prediction, target: F.cross_entropy(
        prediction, target[:, 0].long()
    ),
}
REFERENCES = {
    MeanSquaredError: F.mse_loss,
    MeanAbsoluteError: F.l1_loss,
    BinaryCrossentropy: binary_crossentropy,
    CategoricalCrossentropy: categorical_crossentropy,
    SparseCategoricalCrossentropy: sparse_categorical_crossentropy,
    **LOGITS,
}
ANY_NUMBER, PROBABILITY = st.floats(-100, 100), st.floats(0, 1)
CLASS_NUMBER = "class number"
NUMBERS = {  # what predictions and targets may be
    "MeanSquaredError": (ANY_NUMBER, ANY_NUMBER),
    "MeanAbsoluteError": (ANY_NUMBER, ANY_NUMBER),
    "BinaryCrossentropy": (PROBABILITY, PROBABILITY),
    "CategoricalCrossentropy": (st.floats(0.001, 1), PROBABILITY),
    "SparseCategoricalCrossentropy": (st.floats(0.001, 1), CLASS_NUMBER),
    "BinaryCrossentropy(from_logits=True)": (ANY_NUMBER, PROBABILITY),
    "CategoricalCrossentropy(from_logits=True)": (ANY_NUMBER, PROBABILITY),
    "SparseCategoricalCrossentropy(from_logits=True)": (ANY_NUMBER, CLASS_NUMBER),
}
ALL_LOSSES = pytest.mark.parametrize("loss", REFERENCES, ids=lambda loss: loss.__name__)


def draw_pair(data, loss, axes=2):
    """Draw predictions and targets, shape (..., rows, outputs)."""
    shape = data.draw(array_shapes(min_dims=axes, max_dims=axes, max_side=5))
    predictions, targets = NUMBERS[loss.__name__]
    prediction = data.draw(arrays(float, shape, elements=predictions))
    if targets is CLASS_NUMBER:  # one column of them, as floats like all targets
        shape, targets = (*shape[:-1], 1), st.integers(0, shape[-1] - 1).map(float)
    return prediction, data.draw(arrays(float, shape, elements=targets))


def pytorch(loss, prediction, target, weights=None):
    """Ask PyTorch and its autograd; return NumPy arrays.

    With weights it is asked row by row, for the mean of weight times loss.
    """
    prediction = torch.tensor(prediction, requires_grad=True)
    target = torch.tensor(target)
    if weights is None:
        value = REFERENCES[loss](prediction, target)
    else:
        rows = [slice(row, row + 1) for row in range(len(target))]
        each = [REFERENCES[loss](prediction[row], target[row]) for row in rows]
        value = (torch.tensor(weights) * torch.stack(each)).mean()
    value.backward()
    return value.detach().numpy(), prediction.grad.numpy()


def value_and_gradient(loss, prediction, target, backend="numpy", weights=None):
    """Ask the library, on a backend; return NumPy arrays."""
    on = load(backend, dtype="float64")
    arguments = [on.array(prediction), on.array(target)]
    if weights is not None:
        arguments.append(on.array(weights))
    results = loss().value(*arguments), loss().gradient(*arguments)
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


@ALL_LOSSES
@FEWER
@given(data=st.data())
def test_weights_multiply_the_losses_before_the_mean(loss, backend, data):
    """A weight of 2 counts twice; the sum is divided by the rows all the same."""
    prediction, target = draw_pair(data, loss)
    weights = data.draw(arrays(float, len(prediction), elements=st.floats(0, 10)))
    ours = value_and_gradient(loss, prediction, target, backend, weights)
    theirs = pytorch(loss, prediction, target, weights)
    for mine, other in zip(ours, theirs, strict=True):
        assert_allclose(mine, other, **CLOSE)


@ALL_LOSSES
@FEWER
@given(data=st.data())
def test_an_axis_in_front_may_have_weights_too(loss, backend, data):
    prediction, target = draw_pair(data, loss, axes=3)
    weights = data.draw(arrays(float, prediction.shape[:-1], elements=st.floats(0, 10)))
    values, gradients = value_and_gradient(loss, prediction, target, backend, weights)
    for index, value in enumerate(values):
        batch = prediction[index], target[index], backend, weights[index]
        expected, gradient = value_and_gradient(loss, *batch)
        assert_allclose(value, expected, **CLOSE)
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
        (SparseCategoricalCrossentropy, [[0.5, 0.25, 0.25]], [[1]], log(4)),
        (OfLogits(BinaryCrossentropy), [[0.0], [0.0]], [[0.0], [1.0]], log(2)),
        (OfLogits(CategoricalCrossentropy), [[7.0, 7.0]], [[0.0, 1.0]], log(2)),
        (OfLogits(SparseCategoricalCrossentropy), [[log(3), 0.0]], [[1]], log(4)),
    ],
)
def test_values_by_hand(loss, prediction, target, value):
    assert_allclose(loss().value(np.array(prediction), np.array(target)), value)


FROM_LOGITS = pytest.mark.parametrize("loss", LOGITS, ids=lambda loss: loss.__name__)
LARGE = [[1000.0, -1000.0], [-1000.0, 1000.0], [1000.0, 1000.0], [-1000.0, 0.0]]


@FROM_LOGITS
@pytest.mark.parametrize("right", [0, 1])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_extreme_logits_are_taken_as_they_are(loss, right, dtype, backend):
    """Nothing overflows, and nothing is clipped: sure and wrong costs 1000 or more."""
    target = np.eye(2)[4 * [right]]
    if "Sparse" in loss.__name__:
        target = np.full((4, 1), float(right))
    on = load(backend, dtype=dtype)
    arguments = on.array(LARGE), on.array(target)
    value = on.to_numpy(loss().value(*arguments))
    gradient = on.to_numpy(loss().gradient(*arguments))
    expected, slope = pytorch(loss, np.array(LARGE), target)
    assert_allclose(value, expected, rtol=1e-6)
    assert_allclose(gradient, slope, atol=1e-7)
    assert np.isfinite(gradient).all() and value > 100


@FROM_LOGITS
@given(data=st.data())
def test_logits_say_the_same_as_their_probabilities(loss, data):
    """As long as no probability is so close to 0 or 1 that it is clipped."""
    shape = data.draw(array_shapes(min_dims=2, max_dims=2, max_side=5))
    logits = data.draw(arrays(float, shape, elements=st.floats(-5, 5)))
    if loss.kind is BinaryCrossentropy:
        probabilities = 1 / (1 + np.exp(-logits))
    else:
        probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    classes = data.draw(
        arrays(int, shape[0], elements=st.integers(0, shape[1] - 1)), label="classes"
    )
    target = np.eye(shape[1])[classes]
    if loss.kind is SparseCategoricalCrossentropy:
        target = classes[:, None]
    expected = loss.kind().value(np.clip(probabilities, EPSILON, 1 - EPSILON), target)
    assert_allclose(loss().value(logits, target), expected, rtol=1e-6, atol=2e-7)


@given(data=st.data())
def test_class_numbers_say_the_same_as_one_hot_rows(backend, data):
    for sparse, dense in (
        (SparseCategoricalCrossentropy, CategoricalCrossentropy),
        [each for each in LOGITS if "Categorical" in each.__name__][::-1],
    ):
        prediction, target = draw_pair(data, sparse)
        one_hot = np.eye(prediction.shape[1])[target[:, 0].astype(int)]
        ours = value_and_gradient(sparse, prediction, target, backend)
        expected = value_and_gradient(dense, prediction, one_hot, backend)
        for mine, other in zip(ours, expected, strict=True):
            assert_allclose(mine, other, rtol=1e-12, atol=1e-15)


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
        ("sparse_categorical_crossentropy", SparseCategoricalCrossentropy),
    ],
)
def test_losses_have_names(name, loss):
    assert type(losses.get(name)) is loss
    assert losses.get(loss().name) is not losses.get(loss().name)
    assert repr(losses.get(name)) == f"{loss.__name__}()"


@pytest.mark.parametrize(
    "name, loss",
    [
        ("MSE", MeanSquaredError),
        ("MeanSquaredError", MeanSquaredError),
        ("meansquarederror", MeanSquaredError),
        ("MeanAbsoluteError", MeanAbsoluteError),
        ("Binary_Crossentropy", BinaryCrossentropy),
        ("BinaryCrossentropy", BinaryCrossentropy),
        ("CategoricalCrossentropy", CategoricalCrossentropy),
        ("SparseCategoricalCrossentropy", SparseCategoricalCrossentropy),
    ],
)
def test_losses_may_be_called_by_their_class_and_in_any_case(name, loss):
    assert type(losses.get(name)) is loss
    assert type(losses.get(loss)) is loss


def test_a_loss_object_is_taken_as_it_is():
    loss = MeanAbsoluteError()
    assert losses.get(loss) is loss


@FROM_LOGITS
def test_losses_show_how_they_were_made(loss):
    assert repr(loss()) == loss.__name__
    assert loss().name == loss.kind.name


@pytest.mark.parametrize("wrong", [1, 0, "yes", None])
@pytest.mark.parametrize("loss", [BinaryCrossentropy, SparseCategoricalCrossentropy])
def test_from_logits_is_a_flag(loss, wrong):
    with pytest.raises((TypeError, ValueError), match="^from_logits must be "):
        loss(from_logits=wrong)


@pytest.mark.parametrize("wrong", ["huber", "MeanSquared", None, 3])
def test_unknown_losses_are_answered_with_those_there_are(wrong, raises_saying):
    sentence = (
        f"loss must be one of 'mse', 'mean_squared_error', 'mae', "
        f"'mean_absolute_error', 'binary_crossentropy', 'categorical_crossentropy', "
        f"'sparse_categorical_crossentropy', but got {wrong!r}."
    )
    with raises_saying(ValueError, sentence):
        losses.get(wrong)


@pytest.mark.parametrize("kind", [MeanSquaredError, MeanAbsoluteError, *LOGITS])
def test_losses_answer_other_arguments(kind, raises_saying):
    kind = getattr(kind, "kind", kind)
    sentence = (
        f"{kind.__name__} has no argument 'reduction'. Losses here are means over the "
        f"samples."
    )
    with raises_saying(TypeError, sentence):
        kind(reduction="sum")


# Losses of one's own -----------------------------------------------------------------

OWN = (
    "must say what every sample costs, per_sample(prediction, target), and how that "
    "changes, slope(prediction, target): see help(minisgd.losses.Loss)."
)


class CappedError(losses.Loss):
    """As the documentation of Loss writes it."""

    def per_sample(self, prediction, target):
        return np.minimum((prediction - target) ** 2, 1).mean(axis=-1)

    def slope(self, prediction, target):
        error = prediction - target
        return 2 * error * (abs(error) < 1) / error.shape[-1]


def test_this_is_the_loss_of_the_documentation():
    """Line by line, without the sentence below its name."""
    shown = [
        line.strip().removeprefix(">>> ") for line in losses.Loss.__doc__.split("\n")
    ]
    shown = [line.removeprefix("... ").strip() for line in shown]
    first = shown.index("class CappedError(Loss):")
    here = getsource(CappedError).replace("losses.Loss", "Loss").split("\n")
    here = [line.strip() for line in here if line.strip() and '"""' not in line]
    assert shown[first : first + len(here)] == here


@FEWER
@given(
    numbers=arrays(float, (2, 4, 3), elements=st.floats(-3, 3)),
    weights=st.none() | arrays(float, 4, elements=st.floats(0, 5)),
)
def test_the_gradient_of_a_loss_of_ones_own_is_that_of_autograd(numbers, weights):
    """Of the mean over the rows, weighted or not: Loss itself sees to that."""
    prediction, target = numbers
    assume((abs(abs(prediction - target) - 1) > 1e-6).all())  # there it has a corner
    theirs = torch.tensor(prediction, requires_grad=True)
    costs = ((theirs - torch.tensor(target)) ** 2).clamp(max=1).mean(dim=-1)
    value = (costs if weights is None else torch.tensor(weights) * costs).mean()
    value.backward()
    loss = CappedError()
    assert_allclose(loss.value(prediction, target, weights), value.detach(), **CLOSE)
    assert_allclose(loss.gradient(prediction, target, weights), theirs.grad, **CLOSE)


def test_a_loss_of_ones_own_trains_a_model():
    """One target is far off. It has no say here, and much with the squared error.

    Every update is compared with one of PyTorch.
    """
    x = np.linspace(-1, 1, 11)
    y = 0.5 * x
    y[5] = 100.0
    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64", seed=0)
    model.set_weights([[[0.0]], [0.0]])
    model.compile(SGD(0.1), CappedError())
    history = model.fit(x, y, batch_size=4, epochs=60, shuffle=False, verbose=0)

    line = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    theirs = []
    for _ in range(60):
        for first in (0, 4, 8):
            rows = slice(first, first + 4)
            error = line[0] * torch.tensor(x[rows]) + line[1] - torch.tensor(y[rows])
            cost = (error**2).clamp(max=1).mean()
            (slope,) = torch.autograd.grad(cost, line)
            with torch.no_grad():
                line -= 0.1 * slope
            theirs.append(cost.item())
    assert_allclose(history.iterations["loss"], theirs, rtol=1e-9)
    assert_allclose(model.parameters, line.detach(), rtol=1e-9)
    assert_allclose(model.parameters, [0.5, 0.0], atol=0.02)


@pytest.mark.parametrize("missing", ["per_sample", "slope"])
def test_half_a_loss_says_what_is_missing(missing, raises_saying):
    half = type("HalfALoss", (CappedError,), {missing: getattr(losses.Loss, missing)})
    model = Sequential([Dense(1, input_shape=(1,))], seed=0)
    model.compile(loss=half())
    with raises_saying(NotImplementedError, f"HalfALoss {OWN}"):
        model.fit([1.0], [0.0], verbose=0)
    assert model.iteration == 0


@pytest.mark.parametrize("weights", [None, np.ones(4)])
@pytest.mark.parametrize(
    "method, returned, must_return, shape",
    [
        ("per_sample", np.ones((4, 2)), "number per sample, shape (4,)", "(4, 2)"),
        ("per_sample", 1.0, "number per sample, shape (4,)", "()"),
        ("slope", np.ones(4), "number per prediction, shape (4, 2)", "(4,)"),
        ("slope", None, "number per prediction, shape (4, 2)", "()"),
    ],
)
def test_a_loss_of_other_shapes(
    method, returned, must_return, shape, weights, raises_saying
):
    odd = type("Odd", (CappedError,), {method: lambda *_: returned})
    model = Sequential([Dense(2, input_shape=(1,))], seed=0)
    model.compile(loss=odd())
    sentence = (
        f"Odd.{method} must return one {must_return}, but it returned an array of "
        f"shape {shape}."
    )
    with raises_saying(ValueError, sentence):
        model.fit(np.ones(4), np.ones((4, 2)), sample_weight=weights, verbose=0)
    assert model.iteration == 0


@pytest.mark.parametrize("function", [abs, lambda y_true, y_pred: 0, F.mse_loss, type])
def test_a_function_is_no_loss_and_is_told_how_to_become_one(function, raises_saying):
    sentence = (
        f"loss must be a name or a loss object, but got {function!r}. A loss of your "
        f"own {OWN}"
    )
    with raises_saying(TypeError, sentence):
        Sequential([Dense(1)]).compile(loss=function)


# Targets that a loss is not made for -------------------------------------------------


@pytest.mark.parametrize("from_logits", [False, True])
@pytest.mark.parametrize(
    ["loss", "y", "row", "number"],
    [
        (BinaryCrossentropy, [[1], [-1], [1]], 1, "-1"),
        (BinaryCrossentropy, [[0.0], [1.0], [2.0]], 2, "2.0"),
        (BinaryCrossentropy, [[0.0], [1.0001], [2.0]], 1, "1.0001"),
        (CategoricalCrossentropy, [[1, 0], [0, 1], [-1, 1]], 2, "-1"),
        (CategoricalCrossentropy, [[0.0, 5.0], [0.0, 1.0], [1.0, 0.0]], 0, "5.0"),
    ],
)
def test_targets_of_a_crossentropy_are_from_0_to_1(
    loss, y, row, number, from_logits, raises_saying
):
    model = Sequential([Dense(len(y[0]), "sigmoid", input_shape=(1,))], seed=0)
    model.compile(loss=loss(from_logits=from_logits))
    rest = f"must hold numbers from 0 to 1 for this loss, but row {row} holds {number}."
    x, good = [[1.0], [2.0], [3.0]], np.clip(y, 0, 1)
    for call in model.fit, model.evaluate, model.train_on_batch, model.test_on_batch:
        with raises_saying(ValueError, f"y {rest}"):
            call(x, y)
    with raises_saying(ValueError, f"validation y {rest}"):
        model.fit(x, good, validation_data=(x, y))
    assert model.iteration == 0
    model.fit(x, good, verbose=0)


@pytest.mark.parametrize("loss", ["mse", "mae"])
def test_targets_of_an_error_may_be_any_numbers(loss):
    model = Sequential([Dense(1)], seed=0)
    model.compile(loss=loss)
    model.fit([1.0, 2.0], [-1.0, 2.0], verbose=0)
    assert model.iteration == 1


@pytest.mark.parametrize("soft", [0.0, 0.1, 0.5, 1.0])
def test_soft_targets_are_targets(soft):
    model = Sequential([Dense(1, "sigmoid")], seed=0)
    model.compile(loss="binary_crossentropy")
    model.fit([1.0, 2.0], [soft, 1 - soft], verbose=0)
    assert model.iteration == 1


@pytest.mark.parametrize(
    ["loss", "y", "sentence"],
    [
        (
            "categorical_crossentropy",
            [0, 2, 1],
            "y must have 3 columns, one per output of the model, but got shape (3, 1). "
            "For class numbers use loss='sparse_categorical_crossentropy'.",
        ),
        (
            "sparse_categorical_crossentropy",
            np.eye(3),
            "y must have 1 column, one per sample, but got shape (3, 3). For one-hot "
            "rows use loss='categorical_crossentropy'.",
        ),
        (
            "sparse_categorical_crossentropy",
            np.zeros((3, 2)),
            "y must have 1 column, one per sample, but got shape (3, 2).",
        ),
        (
            "mse",
            [0, 2, 1],
            "y must have 3 columns, one per output of the model, but got shape (3, 1).",
        ),
    ],
)
def test_targets_for_the_other_loss_are_told_which(loss, y, sentence, raises_saying):
    model = Sequential([Dense(3, "softmax", input_shape=(1,))], seed=0)
    model.compile(loss=loss)
    with raises_saying(ValueError, sentence):
        model.fit([1.0, 2.0, 3.0], y)
