"""The metrics, against scikit-learn and NumPy: per batch, per epoch, weighted or not."""

from functools import partial

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose
from sklearn.metrics import (
    accuracy_score,
    mean_squared_error,
    precision_score,
    recall_score,
)

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
    metrics,
)
from minisgd.backends import load
from minisgd.callbacks import LambdaCallback
from minisgd.metrics import (
    BinaryAccuracy,
    CategoricalAccuracy,
    OfFunction,
    OfLoss,
    Precision,
    Recall,
    RootMeanSquaredError,
    SparseCategoricalAccuracy,
)

FEWER = settings(max_examples=settings().max_examples // 4)  # than elsewhere

# The judges: functions of prediction, target and weights, as NumPy arrays -------------


def each_output_counts(score, **settings):
    """Ask scikit-learn about all outputs of all samples together."""

    def judge(prediction, target, weights, threshold=0.5):
        outputs = prediction.shape[1]
        weights = None if weights is None else np.repeat(weights, outputs)
        said = prediction.ravel() > threshold
        return score(target.ravel() > 0, said, sample_weight=weights, **settings)

    return judge


def classes_count(prediction, target, weights):
    best = prediction.argmax(axis=1)
    target = target.argmax(axis=1) if target.shape[1] > 1 else target[:, 0]
    return accuracy_score(target, best, sample_weight=weights)


def loss_counts(errors):
    def judge(prediction, target, weights):
        return np.average(errors(prediction, target), axis=0, weights=weights)

    return judge


accuracy = each_output_counts(accuracy_score)
precision = each_output_counts(precision_score, zero_division=0)
recall = each_output_counts(recall_score, zero_division=0)
absolute = loss_counts(lambda p, t: abs(p - t).mean(axis=1))
squared = loss_counts(lambda p, t: ((p - t) ** 2).mean(axis=1))

JUDGES = {  # what targets look like, and who knows the answer
    BinaryAccuracy: ("yes or no", accuracy),
    CategoricalAccuracy: ("one-hot", classes_count),
    SparseCategoricalAccuracy: ("class numbers", classes_count),
    Precision: ("yes or no", precision),
    Recall: ("yes or no", recall),
    (lambda: OfLoss(MeanAbsoluteError())): ("yes or no", absolute),
    (lambda: OfLoss(MeanSquaredError())): ("yes or no", squared),
    metrics.MeanAbsoluteError: ("yes or no", absolute),
    metrics.MeanSquaredError: ("yes or no", squared),
    (lambda: OfFunction(lambda t, p: abs(p - t))): ("yes or no", absolute),
    (lambda: OfFunction(lambda t, p: ((p - t) ** 2).mean(axis=-1))): (
        "yes or no",
        squared,
    ),
}
ALL_METRICS = pytest.mark.parametrize("metric", JUDGES, ids=lambda make: repr(make()))
TENTHS = st.integers(0, 10).map(lambda number: number / 10)  # so that some are equal


@st.composite
def measured(draw, metric, fronts=1):
    """Draw predictions, targets and weights, each of shape (fronts, rows, ...)."""
    kind, _ = JUDGES[metric]
    rows = draw(st.integers(1, 6))
    outputs = draw(st.integers(1 if kind == "yes or no" else 2, 4))
    prediction = draw(arrays(float, (fronts, rows, outputs), elements=TENTHS))
    if kind == "yes or no":
        target = draw(
            arrays(float, prediction.shape, elements=st.sampled_from([0.0, 1.0]))
        )
    else:
        classes = st.integers(0, outputs - 1)
        target = draw(arrays(int, (fronts, rows, 1), elements=classes))
        if kind == "one-hot":
            target = np.eye(outputs)[target[..., 0]]
    weights = draw(
        st.none() | arrays(float, (fronts, rows), elements=st.floats(0.1, 9))
    )
    return prediction, target.astype(float), weights


def sums_of(metric, prediction, target, weights, backend="numpy"):
    """Ask the library, on a backend; return NumPy arrays."""
    on = load(backend, dtype="float64")
    weights = None if weights is None else on.array(weights)
    sums = metric.sums(on.array(prediction), on.array(target), weights)
    return [each if isinstance(each, int) else on.to_numpy(each) for each in sums]


def quotient(total, weight):
    return np.divide(
        total,
        weight,
        out=np.zeros_like(np.asarray(total, float)),
        where=np.asarray(weight) != 0,
    )


# Of one batch ------------------------------------------------------------------------


@ALL_METRICS
@given(data=st.data())
def test_a_metric_is_what_scikit_learn_and_numpy_say(metric, backend, data):
    prediction, target, weights = data.draw(measured(metric))
    batch = prediction[0], target[0], weights if weights is None else weights[0]
    ours = quotient(*sums_of(metric(), *batch, backend))
    assert_allclose(ours, JUDGES[metric][1](*batch), rtol=1e-12, atol=1e-12)


@ALL_METRICS
@FEWER
@given(data=st.data())
def test_an_axis_in_front_means_one_metric_after_another(metric, backend, data):
    prediction, target, weights = data.draw(measured(metric, fronts=2))
    ours = quotient(*sums_of(metric(), prediction, target, weights, backend))
    assert ours.shape == (2,)
    for front in range(2):
        batch = prediction[front], target[front], weights
        if weights is not None:
            batch = *batch[:2], weights[front]
        expected = JUDGES[metric][1](*batch)
        assert_allclose(ours[front], expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    "metric, judge",
    [(BinaryAccuracy, accuracy), (Precision, precision), (Recall, recall)],
)
@given(data=st.data(), threshold=TENTHS)
def test_the_threshold_is_a_choice(metric, judge, data, threshold):
    prediction, target, _ = data.draw(measured(metric))
    batch = prediction[0], target[0], None
    ours = quotient(*sums_of(metric(threshold), *batch))
    assert_allclose(ours, judge(*batch, threshold=threshold), rtol=1e-12)


@ALL_METRICS
@FEWER
@given(data=st.data())
def test_the_sums_of_two_batches_are_those_of_both_together(metric, data):
    """So an epoch is measured as one; its batches may be of any size."""
    prediction, target, weights = (
        part if part is None else part[0] for part in data.draw(measured(metric))
    )
    cut = data.draw(st.integers(0, len(prediction)))
    whole = sums_of(metric(), prediction, target, weights)
    parts = [
        sums_of(
            metric(),
            prediction[rows],
            target[rows],
            weights if weights is None else weights[rows],
        )
        for rows in (slice(cut), slice(cut, None))
    ]
    assert_allclose(np.sum(parts, axis=0), whole, rtol=1e-12, atol=1e-12)


@ALL_METRICS
def test_weights_of_zero_leave_nothing_to_divide_by(metric, backend):
    target = np.array([[1.0, 0.0], [0.0, 1.0]])
    if JUDGES[metric][0] == "class numbers":
        target = target[:, 1:]
    total, weight = sums_of(metric(), np.eye(2), target, np.zeros(2), backend)
    assert total == weight == 0


@pytest.mark.parametrize(
    "metric, prediction, target, total, weight",
    [
        (BinaryAccuracy(), [[0.5], [0.5]], [[0], [1]], 1, 2),  # 0.5 is a no
        (BinaryAccuracy(), [[0.9, 0.1]], [[1, 1]], 0.5, 1),
        (Precision(), [[0.5], [0.4]], [[1], [1]], 0, 0),  # nobody said yes
        (Recall(), [[0.9], [0.9]], [[0], [0]], 0, 0),  # nobody is
        (Precision(), [[0.9], [0.8], [0.7]], [[1], [0], [1]], 2, 3),
        (Recall(), [[0.9], [0.8], [0.1]], [[1], [0], [1]], 1, 2),
        (CategoricalAccuracy(), [[2, 3, 3]], [[0, 1, 0]], 1, 1),  # the first of equals
        (SparseCategoricalAccuracy(), [[2, 3, 3]], [[2]], 0, 1),
    ],
)
def test_metrics_by_hand(metric, prediction, target, total, weight, backend):
    sums = sums_of(metric, np.array(prediction, float), np.array(target), None, backend)
    assert sums == [total, weight]


# Of an epoch -------------------------------------------------------------------------

rng = np.random.default_rng(3)
X = rng.normal(size=(10, 3))
WEIGHTS = rng.uniform(0.5, 3, size=10)
YES_OR_NO = (rng.normal(size=(10, 1)) > 0).astype(float)
CLASSES = rng.integers(0, 4, size=(10, 1))


def make_model(activation, outputs, loss, backend="numpy", **chosen):
    """Make a model that does not move; compile it with these metrics."""
    layers = [Dense(outputs, activation, input_shape=(3,))]
    model = Sequential(layers, dtype="float64", seed=2, backend=backend)
    model.compile(SGD(1e-300), loss, **chosen)
    return model


CASES = pytest.mark.parametrize(
    "activation, outputs, loss, target, judges",
    [
        (
            *("sigmoid", 1, "binary_crossentropy", YES_OR_NO),
            {"accuracy": accuracy, "precision": precision, "recall": recall},
        ),
        (
            *("softmax", 4, "sparse_categorical_crossentropy", CLASSES),
            {"accuracy": classes_count, "sparse_categorical_accuracy": classes_count},
        ),
        (
            *("softmax", 4, "categorical_crossentropy", np.eye(4)[CLASSES[:, 0]]),
            {"accuracy": classes_count, "mae": absolute, "precision": precision},
        ),
        (
            *(None, 2, "mse", rng.normal(size=(10, 2))),
            {"mae": absolute, "mean_squared_error": squared},
        ),
    ],
    ids=["binary", "sparse", "one-hot", "numbers"],
)


@CASES
def test_metrics_of_an_epoch_are_those_of_all_its_samples(
    activation, outputs, loss, target, judges, backend
):
    """In batches of 4, 4 and 2. Weighted metrics use the weights, the others do not."""
    names = list(judges)
    chosen = {"metrics": names, "weighted_metrics": names}
    model = make_model(activation, outputs, loss, backend, **chosen)
    prediction = model.predict(X)
    expected = {
        f"{prefix}{name}": judge(prediction, target, weights)
        for prefix, weights in (("", None), ("weighted_", WEIGHTS))
        for name, judge in judges.items()
    }
    assert list(model.metrics) == list(expected)
    history = model.fit(
        X,
        target,
        batch_size=4,
        sample_weight=WEIGHTS,
        validation_data=(X, target, WEIGHTS),
        validation_batch_size=3,
    )
    loss, *measured = model.evaluate(X, target, 4, sample_weight=WEIGHTS)
    assert_allclose(measured, list(expected.values()), rtol=1e-12)
    for name, value in expected.items():
        assert_allclose(history.history[name], [value], rtol=1e-12)
        assert_allclose(history.history[f"val_{name}"], [value], rtol=1e-12)


def test_the_metric_of_an_epoch_is_not_the_mean_of_those_of_its_batches():
    """Precision 2/2 of the first three samples and 0/1 of the last are 2/3 together."""
    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[1.0]], [0.0]])
    model.compile(SGD(1e-300), "mse", metrics=["precision", "accuracy"])
    x, y = [[1.0], [1.0], [0.0], [1.0]], [[1.0], [1.0], [0.0], [0.0]]
    history = model.fit(x, y, batch_size=3, shuffle=False).history
    assert history["precision"] == [2 / 3]
    assert history["accuracy"] == [3 / 4]
    assert model.evaluate(x, y, 3, return_dict=True) == {
        "loss": 1 / 4,
        "precision": 2 / 3,
        "accuracy": 3 / 4,
    }


def test_metrics_are_measured_before_each_update_as_the_loss_is():
    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[0.0]], [0.0]])
    model.compile(SGD(0.5), "mse", metrics=["mae"])
    history = model.fit([[0.0]], [[1.0]], epochs=2)  # one move takes the bias to 1
    assert history.history == {"loss": [1.0, 0.0], "mae": [1.0, 0.0]}


def test_accumulated_batches_are_measured_together():
    how = ("sigmoid", 1, "binary_crossentropy")
    model = make_model(*how, metrics=["precision", "recall"])
    history = model.fit(X, YES_OR_NO, batch_size=3, accumulate_batches=2).history
    prediction = model.predict(X)
    assert_allclose(history["precision"], precision(prediction, YES_OR_NO, None))
    assert_allclose(history["recall"], recall(prediction, YES_OR_NO, None))


def test_class_weights_are_weights_of_samples(backend):
    how = ("sigmoid", 1, "binary_crossentropy", backend)
    model = make_model(*how, weighted_metrics=["accuracy"], metrics=["acc"])
    history = model.fit(X, YES_OR_NO, batch_size=4, class_weight={0: 1, 1: 5}).history
    prediction, weights = model.predict(X), 1 + 4 * YES_OR_NO[:, 0]
    expected = accuracy(prediction, YES_OR_NO, weights)
    assert_allclose(history["accuracy"], [expected], rtol=1e-12)
    assert_allclose(history["acc"], [accuracy(prediction, YES_OR_NO, None)])


def test_weights_that_sum_to_zero_make_metrics_of_zero(backend):
    how = ("sigmoid", 1, "binary_crossentropy", backend)
    model = make_model(*how, weighted_metrics=["accuracy", "mae", "recall"])
    history = model.fit(X, YES_OR_NO, sample_weight=np.zeros(10)).history
    assert history == {"loss": [0.0], "accuracy": [0.0], "mae": [0.0], "recall": [0.0]}
    results = model.evaluate(X, YES_OR_NO, sample_weight=np.zeros(10))
    assert results == [0.0, 0.0, 0.0, 0.0]


# Names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name, outputs, columns, metric",
    [
        ("accuracy", 1, 1, BinaryAccuracy),
        ("acc", 1, 1, BinaryAccuracy),
        ("accuracy", 3, 1, SparseCategoricalAccuracy),
        ("acc", 3, 1, SparseCategoricalAccuracy),
        ("accuracy", 3, 3, CategoricalAccuracy),
        ("binary_accuracy", 3, 3, BinaryAccuracy),
        ("categorical_accuracy", 3, 3, CategoricalAccuracy),
        ("sparse_categorical_accuracy", 3, 1, SparseCategoricalAccuracy),
        ("precision", 1, 1, Precision),
        ("recall", 3, 3, Recall),
        ("mse", 3, 3, OfLoss),
        ("mean_absolute_error", 3, 3, OfLoss),
        ("sparse_categorical_crossentropy", 3, 1, OfLoss),
    ],
)
def test_a_name_stands_for_the_metric_that_suits_the_shapes(
    name, outputs, columns, metric
):
    ((found, (made, weighted)),) = metrics.named([name], None, outputs, columns).items()
    assert found == name and type(made) is metric and weighted is False


class OwnLoss2Go(losses.Loss):
    def per_sample(self, prediction, target):
        return abs(prediction - target)[..., 0]


class OwnMetric(metrics.Metric):
    def __init__(self):
        pass

    def per_sample(self, prediction, target):
        return abs(prediction - target)[..., 0]


@pytest.mark.parametrize(
    "metric, name",
    [
        (Precision(0.7), "precision"),
        (CategoricalAccuracy(), "categorical_accuracy"),
        (MeanAbsoluteError(), "mean_absolute_error"),
        (CategoricalCrossentropy(from_logits=True), "categorical_crossentropy"),
        (BinaryCrossentropy(), "binary_crossentropy"),
        (OwnLoss2Go(), "own_loss2_go"),
        (OwnMetric(), "own_metric"),
    ],
)
def test_an_object_has_the_name_of_its_kind(metric, name):
    model = make_model("softmax", 4, "categorical_crossentropy", metrics=[metric])
    results = model.evaluate(X, np.eye(4)[CLASSES[:, 0]], return_dict=True)
    assert results.keys() == {"loss", name}


@pytest.mark.parametrize("kind", [Precision, CategoricalAccuracy, MeanSquaredError])
def test_a_kind_of_metric_stands_for_one_with_its_defaults(kind):
    of_kind, of_object = (
        metrics.named([chosen], None, outputs=2, columns=2) for chosen in (kind, kind())
    )
    assert repr(of_kind) == repr(of_object)


def test_one_metric_needs_no_list():
    assert list(metrics.named("mae", "mse", 2, 2)) == ["mae", "mse"]


def test_a_weighted_metric_is_renamed_if_it_has_a_twin():
    found = metrics.named(["mae", "mse"], ["mae", "recall"], 2, 2)
    weighted = {name: weighted for name, (_, weighted) in found.items()}
    assert weighted == {
        "mae": False,
        "mse": False,
        "weighted_mae": True,
        "recall": True,
    }


ADVICE = (
    " Leave one out, or give it a name of its own, as in Precision(0.8, name='strict')."
)


@pytest.mark.parametrize(
    "chosen, sentence",
    [
        (
            (["mae", "mae"], None),
            "metrics must have different names, but got two called 'mae'.",
        ),
        (
            ([Precision(0.2), Precision(0.8)], None),
            "metrics must have different names, but got two called 'precision'.",
        ),
        (
            (["mse"], ["mse", "mse"]),
            "weighted_metrics must have different names, but got two called "
            "'weighted_mse'.",
        ),
    ],
)
def test_names_are_different(chosen, sentence, raises_saying):
    with raises_saying(ValueError, sentence + ADVICE):
        metrics.named(*chosen, outputs=1, columns=1)


def test_no_metric_is_called_loss(raises_saying):
    def loss(y_true, y_pred):
        return abs(y_true - y_pred)

    sentence = "metrics must have different names, but got two called 'loss'."
    with raises_saying(ValueError, sentence + ADVICE):
        metrics.named([loss], None, 1, 1)


def test_a_name_is_text(raises_saying):
    with raises_saying(TypeError, "metrics must have names that are text, but got 3."):
        make_model(None, 1, "mse", metrics=[Precision(name=3)])


@pytest.mark.parametrize("wrong", [3, None, 0.5, ["mae"]])
def test_what_is_no_metric_is_named(wrong, raises_saying):
    sentence = (
        f"metrics must be a list of names, metrics or functions, but got {wrong!r} in "
        f"it."
    )
    with raises_saying(TypeError, sentence):
        make_model(None, 1, "mse", metrics=["mae", wrong])


@pytest.mark.parametrize(
    "outputs, loss, metric, sentence",
    [
        (
            *(3, "mse", "sparse_categorical_accuracy"),
            "metrics: 'sparse_categorical_accuracy' compares 3 outputs with 1 column "
            "of targets, but the loss has 3.",
        ),
        (
            *(3, "sparse_categorical_crossentropy", "mae"),
            "metrics: 'mae' compares 3 outputs with 3 columns of targets, but the loss "
            "has 1.",
        ),
        (
            *(3, SparseCategoricalCrossentropy(), Recall()),
            "metrics: 'recall' compares 3 outputs with 3 columns of targets, but the "
            "loss has 1.",
        ),
        (
            *(1, "mse", "categorical_accuracy"),
            "metrics: 'categorical_accuracy' compares classes, but the model has 1 "
            "output. Use 'binary_accuracy'.",
        ),
        (
            *(1, "mse", "sparse_categorical_accuracy"),
            "metrics: 'sparse_categorical_accuracy' compares classes, but the model "
            "has 1 output. Use 'binary_accuracy'.",
        ),
    ],
)
def test_metrics_and_loss_see_the_same_targets(
    outputs, loss, metric, sentence, raises_saying
):
    with raises_saying(ValueError, sentence):
        make_model(None, outputs, loss, metrics=[metric])


@pytest.mark.parametrize("threshold", [-0.1, 1.5, float("nan")])
@pytest.mark.parametrize("metric", [BinaryAccuracy, Precision, Recall])
def test_a_threshold_lies_between_0_and_1(metric, threshold, raises_saying):
    sentence = f"threshold must be between 0 and 1, but got {threshold}."
    with raises_saying(ValueError, sentence):
        metric(threshold)


@pytest.mark.parametrize(
    "kind, name",
    [
        (BinaryAccuracy, "binary_accuracy"),
        (CategoricalAccuracy, "categorical_accuracy"),
        (SparseCategoricalAccuracy, "sparse_categorical_accuracy"),
        (Precision, "precision"),
        (Recall, "recall"),
        (metrics.MeanSquaredError, "mean_squared_error"),
        (RootMeanSquaredError, "root_mean_squared_error"),
        (metrics.MeanAbsoluteError, "mean_absolute_error"),
    ],
)
def test_a_metric_has_the_name_of_keras_or_one_that_is_given(kind, name):
    assert kind().name == kind(name=None).name == name
    assert kind(name="mine").name == "mine"
    assert getattr(keras.metrics, kind.__name__)(name=name).name == name
    outputs, columns = (2, 1) if kind is SparseCategoricalAccuracy else (2, 2)
    found = metrics.named([kind(), kind(name="mine")], [kind], outputs, columns)
    assert list(found) == [name, "mine", f"weighted_{name}"]


@pytest.mark.parametrize(
    "name, kind",
    [
        ("MSE", OfLoss),
        ("MeanSquaredError", OfLoss),
        ("Accuracy", BinaryAccuracy),
        ("ACC", BinaryAccuracy),
        ("BinaryAccuracy", BinaryAccuracy),
        ("Recall", Recall),
        ("RootMeanSquaredError", RootMeanSquaredError),
        ("root_mean_squared_error", RootMeanSquaredError),
    ],
)
def test_metrics_may_be_called_by_their_class_and_in_any_case(name, kind):
    """The record has the name that was used, as in Keras."""
    ((found, (metric, weighted)),) = metrics.named([name], None, 1, 1).items()
    assert found == name and isinstance(metric, kind) and not weighted


@pytest.mark.parametrize("base", ["Metric", "metric", "OfLoss", "OfFunction"])
def test_the_name_of_a_base_is_not_that_of_a_metric(base):
    with pytest.raises(ValueError, match=f"^metrics must be one .* but got '{base}'"):
        metrics.named([base], None, 1, 1)


def test_metrics_show_how_they_were_made():
    assert repr(RootMeanSquaredError()) == "RootMeanSquaredError()"
    assert repr(Precision(0.7)) == "Precision(threshold=0.7)"
    assert repr(CategoricalAccuracy()) == "CategoricalAccuracy()"


# Means of a fit, a validation and an evaluation --------------------------------------


def errors_over_batches(sizes):
    """Make targets for a model that says 0; the errors grow from batch to batch."""
    return np.concatenate([np.full(n, 3.0**k) for k, n in enumerate(sizes)])[:, None]


def of_zeros(backend, **compiled):
    """Make a model that says 0, and learns too slowly to say anything else."""
    model = Sequential([Dense(1, input_shape=(1,))], backend=backend, dtype="float64")
    model.set_weights([[[0.0]], [0.0]])
    model.compile(SGD(1e-300), "mse", **compiled)
    return model


def test_the_root_is_that_of_the_mean_over_all_samples(backend):
    """Not the mean of the roots of the batches: they have 4, 4 and 2 samples here."""
    y = errors_over_batches([4, 4, 2])
    new = errors_over_batches([3, 3, 1]) * 7
    errors, new_errors = abs(y).ravel(), abs(new).ravel()
    root, new_root = (np.sqrt((each**2).mean()) for each in (errors, new_errors))
    roots = np.mean([1.0, 3.0, 9.0])
    assert abs(root - roots) > 0.1  # the two can be told apart

    model = of_zeros(backend, metrics=[RootMeanSquaredError(name="rmse"), "mae"])
    x, x_new = np.zeros_like(y), np.zeros_like(new)
    history = model.fit(
        *(x, y),
        batch_size=4,
        epochs=2,
        shuffle=False,
        validation_data=(x_new, new),
        validation_batch_size=3,
        verbose=0,
    )
    record = history.history
    assert_allclose(record["rmse"], [root, root], rtol=1e-12)
    assert_allclose(record["val_rmse"], [new_root, new_root], rtol=1e-12)
    assert_allclose(record["mae"], [errors.mean()] * 2, rtol=1e-12)
    assert_allclose(record["val_mae"], [new_errors.mean()] * 2, rtol=1e-12)
    for batch_size in 3, 4, 10:
        _, value, _ = model.evaluate(x, y, batch_size, verbose=0)
        assert_allclose(value, root, rtol=1e-12)
    for size, on_batch in (4, model.test_on_batch), (2, model.train_on_batch):
        assert_allclose(on_batch(x[:size], y[:size])[1], 1.0, rtol=1e-12)


def test_the_root_of_a_running_mean_is_what_callbacks_hear(backend):
    heard = []
    hear = LambdaCallback(on_train_batch_end=lambda batch, logs: heard.append(logs))
    y = errors_over_batches([4, 4, 2])
    model = of_zeros(backend, metrics=["root_mean_squared_error"])
    how = {"batch_size": 4, "shuffle": False, "verbose": 0, "callbacks": [hear]}
    model.fit(np.zeros_like(y), y, **how)
    expected = [np.sqrt((y[:rows] ** 2).mean()) for rows in (4, 8, 10)]
    found = [logs["root_mean_squared_error"] for logs in heard]
    assert_allclose(found, expected, rtol=1e-12)


def test_the_root_may_be_weighted(backend):
    y, weights = errors_over_batches([4, 4, 2]), np.arange(10.0)
    model = of_zeros(backend, weighted_metrics=[RootMeanSquaredError()])
    how = {"sample_weight": weights, "verbose": 0}
    _, value = model.evaluate(np.zeros_like(y), y, batch_size=4, **how)
    assert_allclose(value, np.sqrt(np.average(y[:, 0] ** 2, weights=weights)))


@given(arrays(float, (6, 2), elements=st.floats(-10, 10)), st.integers(1, 6))
def test_the_root_is_that_of_scikit_learn_whatever_the_batches(errors, batch_size):
    model = Sequential([Dense(2, input_shape=(1,))], dtype="float64")
    model.set_weights([[[0.0, 0.0]], [0.0, 0.0]])
    model.compile(metrics=[RootMeanSquaredError()])
    zeros = np.zeros((6, 1))
    _, value = model.evaluate(zeros, errors, batch_size, verbose=0)
    judge = np.sqrt(mean_squared_error(errors, np.zeros((6, 2))))
    assert_allclose(value, judge, rtol=1e-9, atol=1e-12)


def test_less_of_an_error_is_better():
    """So that EarlyStopping knows in which direction to look."""
    for kind in metrics.MeanSquaredError, RootMeanSquaredError:
        assert kind(name="an accuracy").better == "lower"
    assert metrics.MeanAbsoluteError().better == "lower"


# Functions ---------------------------------------------------------------------------


def right(y_true, y_pred):
    return (y_true > 0) == (y_pred > 0)


def first_right(y_true, y_pred):
    return right(y_true, y_pred)[:, 0]


def count_right(y_true, y_pred):
    return 1 * right(y_true, y_pred)


def first_error(y_true, y_pred):
    return abs(y_true - y_pred)[:, 0]


@pytest.mark.parametrize("function", [right, first_right, count_right, first_error])
def test_a_function_is_a_metric_under_its_name(function, backend):
    """Of targets and predictions; it may return floats, counts or truths."""
    y = rng.normal(size=(10, 2))
    model = make_model(None, 2, "mse", backend, metrics=[function])
    history = model.fit(X, y, batch_size=4)
    expected = function(y, model.predict(X)).mean()
    assert_allclose(history.history[function.__name__], [expected], rtol=1e-12)


class WorstError:
    def __call__(self, y_true, y_pred):
        return abs(y_true - y_pred).max(axis=-1)


def power_of_error(power, y_true, y_pred):
    return abs(y_true - y_pred) ** power


@pytest.mark.parametrize(
    "function, expected",
    [
        (WorstError(), lambda errors: errors.max(axis=1).mean()),
        (partial(power_of_error, 3), lambda errors: (errors**3).mean()),
    ],
    ids=["object", "partial"],
)
def test_what_can_be_called_is_a_function(function, expected):
    """It may have no name of its own."""
    y = rng.normal(size=(10, 2))
    model = make_model(None, 2, "mse", metrics=[function])
    _, value = model.evaluate(X, y, batch_size=4)
    assert_allclose(value, expected(abs(y - model.predict(X))), rtol=1e-12)


def test_a_function_gets_targets_first(backend):
    def only_target(y_true, y_pred):
        return y_true

    y = np.arange(20.0).reshape(10, 2)
    model = make_model(None, 2, "mse", backend, metrics=[only_target])
    assert model.evaluate(X, y, return_dict=True)["only_target"] == y.mean()


def test_a_function_can_be_weighted(backend):
    y = rng.normal(size=(10, 2))
    model = make_model(None, 2, "mse", backend, weighted_metrics=[first_error])
    results = model.evaluate(X, y, 4, sample_weight=WEIGHTS, return_dict=True)
    expected = np.average(first_error(y, model.predict(X)), weights=WEIGHTS)
    assert_allclose(results["first_error"], expected, rtol=1e-12)


@pytest.mark.parametrize(
    "value, shape",
    [
        (lambda errors: errors.mean(), "()"),
        (lambda errors: 3.0, "()"),
        (lambda errors: errors[:, :1], "(10, 1)"),
        (lambda errors: errors[:3], "(3, 2)"),
    ],
)
def test_a_function_returns_one_number_per_sample(value, shape, backend, raises_saying):
    def odd(y_true, y_pred):
        return value(y_true - y_pred)

    model = make_model(None, 2, "mse", backend, metrics=[odd])
    sentence = (
        f"metric odd must return one number per sample, shape (10,), but it returned an "
        f"array of shape {shape}."
    )
    with raises_saying(ValueError, sentence):
        model.evaluate(X, np.zeros((10, 2)))


def test_a_metric_of_ones_own_is_one_number_per_sample(backend, raises_saying):
    class Odd(metrics.Metric):
        name = "odd"

        def per_sample(self, prediction, target):
            return prediction - target

    model = make_model(None, 2, "mse", backend, metrics=[Odd()])
    sentence = (
        "metric odd must return one number per sample, shape (10,), but it returned an "
        "array of shape (10, 2)."
    )
    with raises_saying(ValueError, sentence):
        model.evaluate(X, np.zeros((10, 2)))


@pytest.mark.parametrize("kind", [OfLoss, *metrics.METRICS.values()])
def test_metrics_answer_other_arguments(kind, raises_saying):
    sentence = f"{kind.__name__} has no argument 'names'. Did you mean 'name'?"
    with raises_saying(TypeError, sentence):
        kind(names="mine")
