"""Bad input: every call says what is wrong, and then nothing has happened."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from minisgd import SGD, Dense, InOrder, Sequential

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(10, 3)), rng.normal(size=(10, 2))
WITH_A_HOLE = X.copy()
WITH_A_HOLE[4, 1] = np.nan
RAGGED = [[1.0, 2.0, 3.0], [1.0, 2.0]]
POSITIVE = "must be a positive integer, but got"
ONE_FULL_BATCH = "Use batch_size=len(x) for one full batch."
LOSSES = (
    "'mse', 'mean_squared_error', 'mae', 'mean_absolute_error', 'binary_crossentropy', "
    "'categorical_crossentropy', 'sparse_categorical_crossentropy'"
)

# (what to pass instead of something good, the error, its sentence)
BAD_X = [
    (
        {"x": X[:7]},
        ValueError,
        "x and y must have one row per sample, but got 7 rows in x and 10 in y.",
    ),
    (
        {"x": np.zeros((0, 3))},
        ValueError,
        "x must have at least one sample and one column, but got shape (0, 3).",
    ),
    (
        {"x": WITH_A_HOLE},
        ValueError,
        "x must hold finite numbers, but row 4 holds nan. Remove or fill such rows "
        "first.",
    ),
    (
        {"x": -np.inf * np.ones((10, 3))},
        ValueError,
        "x must hold finite numbers, but row 0 holds -inf. Remove or fill such rows "
        "first.",
    ),
    (
        {"x": -1e300 * np.ones((10, 3))},
        ValueError,
        "x must hold numbers of at most 3.4e+38 in size, but row 0 holds -1e+300. "
        'Scale them first, or use dtype="float64".',
    ),
    (
        {"x": [["a", "b", "c"]] * 10},
        TypeError,
        "x must hold numbers, but got an array of <U1. Turn text and categories into "
        "numbers first.",
    ),
    (
        {"x": None},
        TypeError,
        "x must hold numbers, but got an array of object. Turn text and categories "
        "into numbers first.",
    ),
    (
        {"x": X.reshape(10, 3, 1)},
        ValueError,
        "x must have shape (samples, columns), but got (10, 3, 1). Use "
        "x.reshape(len(x), -1) to make every sample one row.",
    ),
    (
        {"x": RAGGED},
        ValueError,
        "x must have the same number of columns in every row, but its rows differ in "
        "length.",
    ),
]
BAD_WIDTH = [  # for a model that is built
    (
        {"x": X[:, :2]},
        ValueError,
        "x must have 3 columns, one per input of the model, but got shape (10, 2).",
    ),
]
BAD_Y = [
    (
        {"y": Y[:, 0]},
        ValueError,
        "y must have 2 columns, one per output of the model, but got shape (10, 1).",
    ),
    (
        {"y": np.full((10, 2), np.inf)},
        ValueError,
        "y must hold finite numbers, but row 0 holds inf. Remove or fill such rows "
        "first.",
    ),
    (
        {"y": [["yes", "no"]] * 10},
        TypeError,
        "y must hold numbers, but got an array of <U3. Turn text and categories into "
        "numbers first.",
    ),
]
BAD_BATCH_SIZE = [
    ({"batch_size": 0}, ValueError, f"batch_size {POSITIVE} 0. {ONE_FULL_BATCH}"),
    ({"batch_size": -5}, ValueError, f"batch_size {POSITIVE} -5. {ONE_FULL_BATCH}"),
    ({"batch_size": 2.5}, TypeError, f"batch_size {POSITIVE} 2.5. {ONE_FULL_BATCH}"),
    ({"batch_size": True}, TypeError, f"batch_size {POSITIVE} True. {ONE_FULL_BATCH}"),
    ({"batch_size": "5"}, TypeError, f"batch_size {POSITIVE} '5'. {ONE_FULL_BATCH}"),
]
BAD_PLAN = [
    ({"epochs": 0}, ValueError, f"epochs {POSITIVE} 0."),
    ({"epochs": 1.5}, TypeError, f"epochs {POSITIVE} 1.5."),
    (
        {"steps_per_epoch": 0},
        ValueError,
        f"steps_per_epoch {POSITIVE} 0. Leave it out for one pass per epoch.",
    ),
    ({"accumulate_batches": 0}, ValueError, f"accumulate_batches {POSITIVE} 0."),
    (
        {"initial_epoch": -1},
        ValueError,
        "initial_epoch must be zero or a positive integer, but got -1.",
    ),
    (
        {"batch_size": 11, "drop_last": True},
        ValueError,
        "batch_size must be at most the number of samples when drop_last=True, but got "
        "11 for 10 samples, so the only batch would be dropped. Use drop_last=False or "
        "a smaller batch_size.",
    ),
    (
        {"drop_last": "no"},
        TypeError,
        "drop_last must be True or False, but got 'no'.",
    ),
    (
        {"shuffle": "batch"},
        TypeError,
        "shuffle must be True or False, but got 'batch'.",
    ),
    (
        {"sampler": InOrder(9)},
        ValueError,
        "sampler must be made for the 10 samples of x, but got InOrder(samples=9).",
    ),
    (
        {"sampler": range(10)},
        TypeError,
        "sampler must be a sampler such as minisgd.Shuffled(len(x)), but got "
        "range(0, 10).",
    ),
]
BAD_VALIDATION = [
    (
        {"validation_data": X},
        ValueError,
        "validation_data must be a tuple (x, y) or (x, y, sample_weight), or give "
        "batches, but got ndarray.",
    ),
    (
        {"validation_data": 0.2},
        ValueError,
        "validation_data must be a tuple (x, y) or (x, y, sample_weight), or give "
        "batches, but got float.",
    ),
    (
        {"validation_data": (X, Y[:4])},
        ValueError,
        "validation x and validation y must have one row per sample, but got 10 rows "
        "in validation x and 4 in validation y.",
    ),
    (
        {"validation_data": (X[:, :1], Y)},
        ValueError,
        "validation x must have 3 columns, one per input of the model, but got shape "
        "(10, 1).",
    ),
]


BAD_FIT = BAD_X + BAD_Y + BAD_BATCH_SIZE + BAD_PLAN + BAD_VALIDATION


def make_model(input_shape=(3,)):
    model = Sequential([Dense(4, "relu", input_shape), Dense(2)], seed=3)
    model.compile(SGD(0.05, momentum=0.9))
    return model


def assert_as_good_as_new(model):
    """Nothing has happened to it: it trains as a fresh model does."""
    fresh = make_model()
    assert model.iteration == model.samples_seen == 0
    history = model.fit(X, Y, batch_size=4, epochs=2)
    expected = fresh.fit(X, Y, batch_size=4, epochs=2)
    assert history.iterations == expected.iterations
    assert_array_equal(model.parameters, fresh.parameters)


# The calls ---------------------------------------------------------------------------


@pytest.mark.parametrize("bad, kind, sentence", BAD_FIT + BAD_WIDTH)
def test_fit(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.fit(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize("bad, kind, sentence", BAD_FIT)
def test_the_first_fit_of_a_model_without_input_shape(
    bad, kind, sentence, raises_saying
):
    model = make_model(input_shape=None)
    with raises_saying(kind, sentence):
        model.fit(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "bad, kind, sentence", BAD_X + BAD_Y + BAD_BATCH_SIZE + BAD_WIDTH
)
def test_evaluate(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.evaluate(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize("bad, kind, sentence", BAD_X[1:] + BAD_BATCH_SIZE + BAD_WIDTH)
def test_predict(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.predict(**{"x": X} | bad)
    assert_as_good_as_new(model)


def test_one_column_is_not_columns(raises_saying):
    model = Sequential([Dense(1)])
    model.compile()
    sentence = (
        "y must have 1 column, one per output of the model, but got shape (10, 2)."
    )
    with raises_saying(ValueError, sentence):
        model.fit(X, Y)


def test_a_call_that_fails_does_not_decide_the_number_of_inputs(raises_saying):
    wide = np.hstack([X, X])
    model = make_model(input_shape=None)
    for call, data in [
        (model.fit, (wide, Y)),
        (model.evaluate, (wide, Y)),
        (model.predict, (wide,)),
    ]:
        with raises_saying(ValueError, f"batch_size {POSITIVE} 0. {ONE_FULL_BATCH}"):
            call(*data, batch_size=0)
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "bad, sentence",
    [
        ({"loss": "msee"}, f"loss must be one of {LOSSES}, but got 'msee'."),
        ({"loss": None}, f"loss must be one of {LOSSES}, but got None."),
        (
            {"optimizer": "adagrad"},
            "optimizer must be one of 'sgd', 'adam', but got 'adagrad'. Or pass "
            "minisgd.SGD(...).",
        ),
        (
            {"optimizer": 0.01},
            "optimizer must be one of 'sgd', 'adam', but got 0.01. Or pass "
            "minisgd.SGD(...).",
        ),
    ],
)
def test_compile(bad, sentence, raises_saying):
    model = make_model()
    with raises_saying(ValueError, sentence):
        model.compile(**{"loss": "mae", "optimizer": SGD(1.0)} | bad)
    assert_as_good_as_new(model)


def test_a_model_must_be_compiled_before_it_is_trained_or_judged(raises_saying):
    model = Sequential([Dense(2)], seed=3)
    sentence = (
        "The model must be compiled first. Call "
        'model.compile(optimizer="sgd", loss="mse") before this.'
    )
    with raises_saying(ValueError, sentence):
        model.fit(X, Y)
    with raises_saying(ValueError, sentence):
        model.evaluate(X, Y)
    assert model.predict(X).shape == (10, 2)
