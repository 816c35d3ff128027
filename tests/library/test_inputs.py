"""Bad input: every call says what is wrong, and then nothing has happened."""

import numpy as np
import pytest
import torch
from numpy.testing import assert_array_equal
from scipy.sparse import csr_matrix

from minisgd import SGD, Adam, Dense, InOrder, Input, Sequential, callbacks

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(10, 3)), rng.normal(size=(10, 2))
WITH_A_HOLE = X.copy()
WITH_A_HOLE[4, 1] = np.nan
RAGGED = [[1.0, 2.0, 3.0], [1.0, 2.0]]
WEIGHTS = np.ones(10)
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
    ({"x": None}, TypeError, "x must be given, but got None."),
    (
        {"x": [None] * 10},
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
    ({"y": None}, TypeError, "y must be given, but got None."),
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
        "sampler must be made for the 10 samples of x, but got InOrder(samples=9). "
        "Make it as in Shuffled(10), or with all labels of x.",
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


SHARE = "validation_split must be at least 0 and less than 1, but got"
BAD_VALIDATION += [
    (
        {"validation_data": (X,)},
        ValueError,
        "validation_data must be a tuple (x, y) or (x, y, sample_weight), or give "
        "batches, but got tuple of length 1.",
    ),
    (
        {"validation_data": [X, Y, WEIGHTS, WEIGHTS]},
        ValueError,
        "validation_data must be a tuple (x, y) or (x, y, sample_weight), or give "
        "batches, but got list of length 4.",
    ),
    (
        {"validation_data": (WITH_A_HOLE, Y)},
        ValueError,
        "validation x must hold finite numbers, but row 4 holds nan. Remove or fill "
        "such rows first.",
    ),
    (
        {"validation_data": (X, Y[:, :1])},
        ValueError,
        "validation y must have 2 columns, one per output of the model, but got shape "
        "(10, 1).",
    ),
    (
        {"validation_data": (X, Y, WEIGHTS[:9])},
        ValueError,
        "validation sample_weight must hold one weight for each of 10 samples, but got "
        "shape (9,).",
    ),
    (
        {"validation_data": (X, Y, WEIGHTS - 3)},
        ValueError,
        "validation sample_weight must hold weights of at least 0, but row 0 holds "
        "-2.0.",
    ),
    ({"validation_split": 1.0}, ValueError, f"{SHARE} 1.0."),
    ({"validation_split": -0.1}, ValueError, f"{SHARE} -0.1."),
    ({"validation_split": 3}, ValueError, f"{SHARE} 3."),
    ({"validation_split": np.nan}, ValueError, f"{SHARE} nan."),
    ({"validation_split": "0.2"}, TypeError, f"{SHARE} '0.2'."),
    (
        {"validation_split": 0.99},
        ValueError,
        "validation_split must leave samples to train on, but 0.99 of 10 samples "
        "leaves none. Use a smaller share.",
    ),
    (
        {"validation_split": 1e-300},
        ValueError,
        "validation_split must take at least one sample, but 1e-300 of 10 samples "
        "takes none. Use a larger share, or 0.",
    ),
    (
        {"validation_data": (X, Y), "validation_steps": 0},
        ValueError,
        f"validation_steps {POSITIVE} 0.",
    ),
    (
        {"validation_data": (X, Y), "validation_steps": 1.5},
        TypeError,
        f"validation_steps {POSITIVE} 1.5.",
    ),
    (
        {
            "validation_data": (X, Y),
            "validation_batch_size": 4,
            "validation_steps": 4,
        },
        ValueError,
        "validation_steps must be at most the number of batches, but got 4 for 3.",
    ),
    (
        {"validation_split": 0.5, "validation_steps": 2},
        ValueError,
        "validation_steps must be at most the number of batches, but got 2 for 1.",
    ),
    (
        {"validation_batch_size": 0},
        ValueError,
        f"validation_batch_size {POSITIVE} 0. Use validation_batch_size=len(x) for one "
        "full batch.",
    ),
    (
        {"validation_data": (X, Y), "validation_batch_size": "4"},
        TypeError,
        f"validation_batch_size {POSITIVE} '4'. Use validation_batch_size=len(x) for "
        "one full batch.",
    ),
    (
        {"validation_freq": 0},
        ValueError,
        f"validation_freq {POSITIVE} 0. Or use a list of the epochs to validate after, "
        "counted from 1.",
    ),
    (
        {"validation_freq": (1, 2)},
        TypeError,
        f"validation_freq {POSITIVE} (1, 2). Or use a list of the epochs to validate "
        "after, counted from 1.",
    ),
    (
        {"validation_freq": [1, 0]},
        ValueError,
        f"validation_freq[i] {POSITIVE} 0.",
    ),
]
BAD_SAMPLE_WEIGHT = [
    (
        {"sample_weight": WEIGHTS[:9]},
        ValueError,
        "sample_weight must hold one weight for each of 10 samples, but got shape "
        "(9,).",
    ),
    (
        {"sample_weight": np.ones((10, 2))},
        ValueError,
        "sample_weight must hold one weight for each of 10 samples, but got shape "
        "(10, 2).",
    ),
    (
        {"sample_weight": np.ones((1, 10))},
        ValueError,
        "sample_weight must hold one weight for each of 10 samples, but got shape "
        "(1, 10).",
    ),
    (
        {"sample_weight": WEIGHTS - np.arange(10)},
        ValueError,
        "sample_weight must hold weights of at least 0, but row 2 holds -1.0.",
    ),
    (
        {"sample_weight": [1.0] * 9 + [np.nan]},
        ValueError,
        "sample_weight must hold finite numbers, but row 9 holds nan. Remove or fill "
        "such rows first.",
    ),
    (
        {"sample_weight": [1.0] * 9 + [1e300]},
        ValueError,
        "sample_weight must hold numbers of at most 3.4e+38 in size, but row 9 holds "
        '1e+300. Scale them first, or use dtype="float64".',
    ),
    (
        {"sample_weight": ["heavy"] * 10},
        TypeError,
        "sample_weight must hold numbers, but got an array of <U5. Turn text and "
        "categories into numbers first.",
    ),
    (
        {"sample_weight": {0: 1.0}},
        TypeError,
        "sample_weight must hold numbers, but got an array of object. Turn text and "
        "categories into numbers first.",
    ),
]
CLASS = "class_weight: a class must be zero or a positive integer, but got"
BAD_CLASS_WEIGHT = [
    (
        {"class_weight": [1.0, 5.0]},
        TypeError,
        "class_weight must be a dict from class number to weight, as in "
        "{0: 1.0, 1: 5.0}, but got [1.0, 5.0].",
    ),
    (
        {"class_weight": "balanced"},
        TypeError,
        "class_weight must be a dict from class number to weight, as in "
        "{0: 1.0, 1: 5.0}, but got 'balanced'.",
    ),
    ({"class_weight": {"0": 1.0}}, TypeError, f"{CLASS} '0'."),
    ({"class_weight": {0.5: 1.0}}, TypeError, f"{CLASS} 0.5."),
    ({"class_weight": {True: 1.0}}, TypeError, f"{CLASS} True."),
    ({"class_weight": {-1: 1.0}}, ValueError, f"{CLASS} -1."),
    (
        {"class_weight": {0: 1.0, 1: -5.0}},
        ValueError,
        "class_weight[1] must be at least 0, but got -5.0.",
    ),
    (
        {"class_weight": {1: np.inf}},
        ValueError,
        "class_weight[1] must be at least 0, but got inf.",
    ),
    (
        {"class_weight": {0: 1e300, 1: 1e300}},
        ValueError,
        "class_weight must hold numbers of at most 3.4e+38 in size, but row 0 holds "
        '1e+300. Scale them first, or use dtype="float64".',
    ),
    (
        {"class_weight": {1: "heavy"}},
        TypeError,
        "class_weight[1] must be at least 0, but got 'heavy'.",
    ),
    (
        {"class_weight": {1: 5.0}, "sample_weight": WEIGHTS},
        ValueError,
        "class_weight and sample_weight cannot be given together. Multiply the "
        "sample_weight of each class instead.",
    ),
]
BAD_WATCHING = [
    (
        {"verbose": 3},
        ValueError,
        "verbose must be one of 0, 1, 2, 'auto', but got 3.",
    ),
    (
        {"verbose": "yes"},
        ValueError,
        "verbose must be one of 0, 1, 2, 'auto', but got 'yes'.",
    ),
    (
        {"callbacks": [print]},
        TypeError,
        "callbacks must be a list of minisgd.callbacks.Callback objects, but got "
        "<built-in function print>.",
    ),
    (
        {"callbacks": callbacks.History},
        TypeError,
        "callbacks must be a list of minisgd.callbacks.Callback objects, but got "
        "<class 'minisgd.history.History'>. Make one: History(...).",
    ),
]
BAD_STEPS = [
    ({"steps": 0}, ValueError, f"steps {POSITIVE} 0."),
    ({"steps": 1.5}, TypeError, f"steps {POSITIVE} 1.5."),
    (
        {"batch_size": 4, "steps": 4},
        ValueError,
        "steps must be at most the number of batches, but got 4 for 3.",
    ),
]
BAD_RETURN_DICT = [
    (
        {"return_dict": "no"},
        TypeError,
        "return_dict must be True or False, but got 'no'.",
    ),
]
BAD_FIT = BAD_X + BAD_Y + BAD_BATCH_SIZE + BAD_PLAN + BAD_VALIDATION
BAD_FIT += BAD_SAMPLE_WEIGHT + BAD_CLASS_WEIGHT + BAD_WATCHING
BAD_FIT += [
    (
        {"steps_per_epoch": 2.0},
        TypeError,
        f"steps_per_epoch {POSITIVE} 2.0. Leave it out for one pass per epoch.",
    ),
    ({"accumulate_batches": 1.5}, TypeError, f"accumulate_batches {POSITIVE} 1.5."),
    (
        {"initial_epoch": 1.5},
        TypeError,
        "initial_epoch must be zero or a positive integer, but got 1.5.",
    ),
    ({"shuffle": 1}, TypeError, "shuffle must be True or False, but got 1."),
    ({"resume": "no"}, TypeError, "resume must be True or False, but got 'no'."),
    ({"view_metrics": 1}, TypeError, "view_metrics must be True or False, but got 1."),
    (
        {"parallel_in_time": 1},
        TypeError,
        "parallel_in_time must be True or False, but got 1.",
    ),
    (
        {"resume": True},
        ValueError,
        "resume=True needs a fit to finish, but this model has not been fitted yet. "
        "Leave it out.",
    ),
]


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
    "bad, kind, sentence",
    BAD_X
    + BAD_Y
    + BAD_BATCH_SIZE
    + BAD_WIDTH
    + BAD_SAMPLE_WEIGHT
    + BAD_STEPS
    + BAD_WATCHING
    + BAD_RETURN_DICT,
)
def test_evaluate(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.evaluate(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "bad, kind, sentence",
    BAD_X[1:] + BAD_BATCH_SIZE + BAD_WIDTH + BAD_STEPS + BAD_WATCHING,
)
def test_predict(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.predict(**{"x": X} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "bad, kind, sentence",
    BAD_X + BAD_Y + BAD_WIDTH + BAD_SAMPLE_WEIGHT + BAD_CLASS_WEIGHT + BAD_RETURN_DICT,
)
def test_train_on_batch(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.train_on_batch(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "bad, kind, sentence",
    BAD_X + BAD_Y + BAD_WIDTH + BAD_SAMPLE_WEIGHT + BAD_RETURN_DICT,
)
def test_test_on_batch(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.test_on_batch(**{"x": X, "y": Y} | bad)
    assert_as_good_as_new(model)


@pytest.mark.parametrize("bad, kind, sentence", BAD_X[1:] + BAD_WIDTH)
def test_predict_on_batch(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.predict_on_batch(**{"x": X} | bad)
    assert_as_good_as_new(model)


def test_no_split_is_a_split_of_nothing():
    for nothing in None, 0, 0.0:
        model = make_model()
        history = model.fit(X, Y, 4, epochs=2, validation_split=nothing)
        expected = make_model().fit(X, Y, 4, epochs=2)
        assert history.history == expected.history


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


NAMES = (
    "'accuracy', 'acc', 'binary_accuracy', 'categorical_accuracy', "
    "'sparse_categorical_accuracy', 'precision', 'recall', 'mean_squared_error', "
    "'root_mean_squared_error', 'mean_absolute_error', 'mse', 'mae', "
    "'binary_crossentropy', 'categorical_crossentropy', "
    "'sparse_categorical_crossentropy'"
)
OTHER_OPTIMIZER = "optimizer must be one of 'sgd', 'adam', 'rmsprop', but got"


@pytest.mark.parametrize(
    "bad, kind, sentence",
    [
        (
            {"loss": "msee"},
            ValueError,
            f"loss must be one of {LOSSES}, but got 'msee'.",
        ),
        ({"loss": None}, ValueError, f"loss must be one of {LOSSES}, but got None."),
        ({"loss": 3}, ValueError, f"loss must be one of {LOSSES}, but got 3."),
        (
            {"optimizer": "adagrad"},
            ValueError,
            f"{OTHER_OPTIMIZER} 'adagrad'. Or pass minisgd.SGD(...).",
        ),
        (
            {"optimizer": 0.01},
            ValueError,
            f"{OTHER_OPTIMIZER} 0.01. Or pass minisgd.SGD(...).",
        ),
        (
            {"metrics": ["accuracyy"]},
            ValueError,
            f"metrics must be one of {NAMES}, but got 'accuracyy'.",
        ),
        (
            {"weighted_metrics": ["accuracyy"]},
            ValueError,
            f"weighted_metrics must be one of {NAMES}, but got 'accuracyy'.",
        ),
        (
            {"metrics": ["mae", 3]},
            TypeError,
            "metrics must be a list of names, metrics or functions, but got 3 in it.",
        ),
        (
            {"weighted_metrics": [None]},
            TypeError,
            "weighted_metrics must be a list of names, metrics or functions, but got "
            "None in it.",
        ),
        (
            {"metrics": ["mae", "mae"]},
            ValueError,
            "metrics must have different names, but got two called 'mae'. Leave one "
            "out, or give it a name of its own, as in Precision(0.8, name='strict').",
        ),
        (
            {"metrics": ["sparse_categorical_accuracy"]},
            ValueError,
            "metrics: 'sparse_categorical_accuracy' compares 2 outputs with 1 column "
            "of targets, but the loss has 2.",
        ),
        (
            {"steps_per_execution": 0},
            ValueError,
            f"steps_per_execution {POSITIVE} 0.",
        ),
        (
            {"steps_per_execution": 1.5},
            TypeError,
            f"steps_per_execution {POSITIVE} 1.5.",
        ),
    ],
)
def test_compile(bad, kind, sentence, raises_saying):
    model = make_model()
    with raises_saying(kind, sentence):
        model.compile(**{"loss": "mae", "optimizer": SGD(1.0)} | bad)
    assert_as_good_as_new(model)


def test_an_optimizer_of_another_model(raises_saying):
    """Its velocity belongs to the other's weights."""
    model, other, taken = make_model(), make_model(), Adam(0.01)
    other.compile(taken)
    sentence = (
        f"optimizer must be one of its own for every model, but {taken!r} already "
        "updates another. Make another Adam(...)."
    )
    with raises_saying(ValueError, sentence):
        model.compile(taken)
    assert_as_good_as_new(model)
    other.compile(taken)  # its own again


def test_a_model_must_be_compiled_before_it_is_trained_or_judged(raises_saying):
    model = Sequential([Dense(2)], seed=3)
    sentence = (
        "The model must be compiled first. Call "
        'model.compile(optimizer="sgd", loss="mse") before this.'
    )
    for call in model.fit, model.evaluate, model.train_on_batch, model.test_on_batch:
        with raises_saying(ValueError, sentence):
            call(X, Y)
    assert model.predict(X).shape == (10, 2)


# Class numbers -----------------------------------------------------------------------

CLASSES = [0, 1] * 5
NUMBERS = "must hold class numbers from 0 to 1, one per output of the model, but row 8"


def make_classifier():
    model = Sequential([Dense(2, "softmax", input_shape=(3,))], seed=3)
    model.compile(loss="sparse_categorical_crossentropy")
    return model


@pytest.mark.parametrize(
    "y, sentence",
    [
        ([*CLASSES[:8], 2, 0], f"y {NUMBERS} holds 2."),
        ([*CLASSES[:8], -1, 0], f"y {NUMBERS} holds -1."),
        ([*CLASSES[:8], 0.5, 0], f"y {NUMBERS} holds 0.5."),
        (np.array([*CLASSES[:8], 7, 9])[:, None], f"y {NUMBERS} holds 7."),
        (
            np.eye(2)[CLASSES],
            "y must have 1 column, one per sample, but got shape (10, 2). For one-hot "
            "rows use loss='categorical_crossentropy'.",
        ),
    ],
)
def test_class_numbers(y, sentence, raises_saying):
    model = make_classifier()
    for call in model.fit, model.evaluate, model.train_on_batch, model.test_on_batch:
        with raises_saying(ValueError, sentence):
            call(X, y)
    with raises_saying(ValueError, sentence.replace("y must", "validation y must")):
        model.fit(X, CLASSES, validation_data=(X, y))
    fresh = make_classifier()
    model.fit(X, CLASSES), fresh.fit(X, CLASSES)
    assert_array_equal(model.parameters, fresh.parameters)


@pytest.mark.parametrize(
    "y",
    [
        np.array(CLASSES, dtype=bool),
        np.array(CLASSES, dtype="uint8"),
        np.array(CLASSES, dtype=float),
        np.array(CLASSES)[:, None],
    ],
)
def test_class_numbers_of_all_kinds_train_alike(y):
    model, other = make_classifier(), make_classifier()
    model.fit(X, y, class_weight={1: 2.0}), other.fit(X, CLASSES, class_weight={1: 2.0})
    assert_array_equal(model.parameters, other.parameters)


def test_text_is_not_a_class_number(raises_saying):
    sentence = (
        "y must hold numbers, but got an array of <U3. Turn text and categories into "
        "numbers first."
    )
    with raises_saying(TypeError, sentence):
        make_classifier().fit(X, ["yes", "no"] * 5)


# Arguments that there are not --------------------------------------------------------

OF_FIT = (
    "x, y, batch_size, epochs, verbose, callbacks, validation_split, validation_data, "
    "shuffle, class_weight, sample_weight, initial_epoch, steps_per_epoch, "
    "validation_steps, validation_batch_size, validation_freq, drop_last, "
    "accumulate_batches, sampler, resume, view_metrics, "
    "parallel_in_time"
)
WORKERS = (
    "Batches are made in this process. A torch DataLoader with num_workers can make "
    "them in others: pass it as x."
)


@pytest.mark.parametrize(
    "call, name, answer",
    [
        ("fit", "batchsize", "Did you mean 'batch_size'?"),
        ("fit", "nb_epoch", "Did you mean 'epochs'?"),
        ("fit", "epoch", "Did you mean 'epochs'?"),
        ("fit", "steps", "Did you mean 'steps_per_epoch'?"),
        ("fit", "val_data", "Did you mean 'validation_data'?"),
        ("fit", "validation_spilt", "Did you mean 'validation_split'?"),
        ("fit", "class_weights", "Did you mean 'class_weight'?"),
        ("fit", "sample_weights", "Did you mean 'sample_weight'?"),
        ("fit", "callback", "Did you mean 'callbacks'?"),
        ("fit", "workers", WORKERS),
        (
            "fit",
            "use_multiprocessing",
            "Pass a torch DataLoader with num_workers as x.",
        ),
        ("fit", "max_queue_size", "Pass a torch DataLoader with prefetch_factor as x."),
        ("fit", "zzz", f"It has: {OF_FIT}."),
        ("evaluate", "return_dic", "Did you mean 'return_dict'?"),
        ("evaluate", "sample_weights", "Did you mean 'sample_weight'?"),
        ("evaluate", "workers", WORKERS),
        (
            "evaluate",
            "zzz",
            "It has: x, y, batch_size, verbose, sample_weight, steps, callbacks, "
            "return_dict.",
        ),
        ("predict", "batchsize", "Did you mean 'batch_size'?"),
        ("predict", "workers", WORKERS),
        ("predict", "zzz", "It has: x, batch_size, verbose, steps, callbacks."),
        ("train_on_batch", "class_weights", "Did you mean 'class_weight'?"),
        (
            "train_on_batch",
            "zzz",
            "It has: x, y, sample_weight, class_weight, return_dict.",
        ),
        ("test_on_batch", "sample_weights", "Did you mean 'sample_weight'?"),
        ("test_on_batch", "zzz", "It has: x, y, sample_weight, return_dict."),
        ("predict_on_batch", "zzz", "It has: x."),
        ("compile", "optim", "Did you mean 'optimizer'?"),
        ("compile", "metric", "Did you mean 'metrics'?"),
        (
            "compile",
            "loss_weights",
            "A model here has one output and so one loss: weigh its terms in a loss of "
            "your own.",
        ),
        (
            "compile",
            "jit_compile",
            "Nothing is compiled here. For speed see minisgd.replay.",
        ),
        (
            "compile",
            "auto_scale_loss",
            "Use dtype='float64' where float32 is too coarse.",
        ),
        (
            "compile",
            "zzz",
            "It has: optimizer, loss, metrics, weighted_metrics, run_eagerly, "
            "steps_per_execution.",
        ),
    ],
)
def test_unknown_arguments_of_a_model(call, name, answer, raises_saying):
    model = make_model()
    data = {
        "compile": (),
        "predict": (X,),
        "predict_on_batch": (X,),
    }.get(call, (X, Y))
    sentence = f"{call} has no argument {name!r}. {answer}"
    with raises_saying(TypeError, sentence):
        getattr(model, call)(*data, **{name: "so"})
    assert_as_good_as_new(model)


@pytest.mark.parametrize(
    "make, name, answer",
    [
        (Sequential, "layer", "Did you mean 'layers'?"),
        (Sequential, "device_type", "Did you mean 'device'?"),
        (
            Sequential,
            "zzz",
            "It has: layers, name, backend, device, dtype, seed, seeds.",
        ),
        (Dense, "trainable", "All layers here are trained."),
        (Dense, "unit", "Did you mean 'units'?"),
        (Dense, "regularizer", "Did you mean 'kernel_regularizer'?"),
        (Input, "zzz", "It has: shape, name."),
        (SGD, "name", "Only models, layers and metrics have names here."),
        (SGD, "lr", "Did you mean 'learning_rate'?"),
        (SGD, "nestrov", "Did you mean 'nesterov'?"),
        (Adam, "lr", "Did you mean 'learning_rate'?"),
        (Adam, "beta1", "Did you mean 'beta_1'?"),
        (Adam, "zzz", "It has: learning_rate, beta_1, beta_2, epsilon."),
    ],
)
def test_unknown_arguments_of_what_a_model_is_made_of(
    make, name, answer, raises_saying
):
    sentence = f"{make.__name__} has no argument {name!r}. {answer}"
    with raises_saying(TypeError, sentence):
        make(**{name: "so"})


def test_the_first_unknown_argument_is_answered(raises_saying):
    with raises_saying(
        TypeError, "fit has no argument 'batchsize'. Did you mean 'batch_size'?"
    ):
        make_model().fit(X, Y, batch_size=5, batchsize=5, epoch=2)


@pytest.mark.parametrize("both", [(X, Y), (X, Y, np.ones(len(X)))])
def test_x_and_y_in_one_tuple(both, raises_saying):
    sentence = "x and y must be given one by one, as in fit(x, y), but got one tuple."
    model = make_model()
    with raises_saying(TypeError, sentence):
        model.fit(both)
    assert_as_good_as_new(model)


def test_a_generator_function_that_was_not_called(raises_saying):
    def batches():
        yield X, Y

    model = make_model()
    sentence = (
        f"x must hold numbers, but got {batches!r}. If it makes batches, call it."
    )
    with raises_saying(TypeError, sentence):
        model.fit(batches, steps_per_epoch=1)
    assert_as_good_as_new(model)


def test_a_single_sample(raises_saying):
    sentence = (
        "x must have 3 columns, one per input of the model, but got shape (3, 1). A "
        "single sample is given as x[None]."
    )
    with raises_saying(ValueError, sentence):
        make_model().predict(X[0])
    assert make_model().predict(X[0][None]).shape == (1, 2)


@pytest.mark.parametrize(
    "loss", ["categorical_crossentropy", "sparse_categorical_crossentropy"]
)
def test_classes_need_an_output_each(loss, raises_saying):
    sentence = (
        f"loss={loss!r} needs one output for every class, at least 2, but the model has "
        f"1. Use loss='binary_crossentropy', or more units."
    )
    model = Sequential([Dense(1, "sigmoid")])
    with raises_saying(ValueError, sentence):
        model.compile(loss=loss)
    assert model.loss is None


def test_what_has_no_number_in_some_places_is_refused(raises_saying):
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    masked = np.ma.array([[1.0], [2.0]], mask=[[False], [True]])
    with raises_saying(
        ValueError,
        "x must hold a number in every place, but some are masked. Leave such rows out, "
        "or fill them: x.filled(0).",
    ):
        model.fit(masked, [1.0, 2.0])
    model.fit(np.ma.array([[1.0], [2.0]]), [1.0, 2.0], verbose=0)
    with raises_saying(
        TypeError,
        "x must be an array with all of its numbers, but got csr_matrix. Use "
        "x.toarray().",
    ):
        model.fit(csr_matrix([[1.0], [0.0]]), [1.0, 2.0])


@pytest.mark.parametrize(
    "tensor, says",
    [
        (
            torch.eye(3).to_sparse(),
            "can't convert Sparse layout tensor to numpy. Use Tensor.to_dense() first.",
        ),
        (torch.eye(3).bfloat16(), "Got unsupported ScalarType BFloat16"),
        (
            list(torch.eye(3, requires_grad=True)),
            "Can't call numpy() on Tensor that requires grad. Use "
            "tensor.detach().numpy() instead.",
        ),
    ],
    ids=["sparse", "bfloat16", "a list that is to be learned"],
)
def test_tensors_that_numpy_cannot_read(tensor, says, raises_saying):
    model = Sequential([Dense(1)])
    model.compile("sgd", "mse")
    with raises_saying(
        TypeError, f"x must hold numbers that NumPy can read, but it says: {says}"
    ):
        model.fit(tensor, [1.0, 2.0, 3.0])
    assert not model.built


def test_a_layer_takes_over_all_of_its_weights_or_none():
    layer = Dense(1, input_shape=(1,))
    model = Sequential([layer], seed=0)
    before = model.parameters.tolist()
    with pytest.raises(TypeError, match="weights must hold numbers"):
        layer.set_weights([[[7.0]], ["q"]])
    assert model.parameters.tolist() == before


def test_batches_to_validate_with_are_looked_at_before_training(raises_saying):
    class OfOtherColumns:
        def __len__(self):
            return 2

        def __getitem__(self, number):
            return X[:, :2], Y

    model = Sequential([Dense(2)], seed=0)
    model.compile("sgd", "mse")
    with raises_saying(
        ValueError,
        "validation x[0]: x must have 3 columns, one per input of the model, but got "
        "shape (10, 2).",
    ):
        model.fit(X, Y, validation_data=OfOtherColumns(), verbose=0)
    assert model.iteration == 0
