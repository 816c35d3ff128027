"""What the comparisons with real Keras share: random problems, and both libraries.

A problem is a network, its first weights, what `compile` is told, and data. It is built
once with Keras and once with minisgd, by the same calls; then both do the same, and
everything that can be seen from outside must be the same: numbers, names, their order,
and every call of a callback.

In float64 the numbers agree to 10 digits. In float32 they agree to 5, and only problems
without kinks are drawn: a relu, an absolute error, a threshold may fall to the other
side by rounding alone, and then both are right.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, floor
from types import SimpleNamespace
from unittest import mock

import keras
import numpy as np
import pytest
import torch
from hypothesis import strategies as st
from keras.src.backend.common.dtypes import BIT64_TO_BIT32_DTYPE
from numpy.testing import assert_allclose

import minisgd

TOLERANCE = {
    "float32": {"rtol": 1e-5, "atol": 1e-5},
    "float64": {"rtol": 1e-10, "atol": 1e-10},
}
UPDATES = 60  # at most in a fit, so that rounding does not pile up
HOOKS = [
    f"on_{what}_{when}"
    for what in (
        *("train", "epoch", "train_batch", "test", "test_batch"),
        *("predict", "predict_batch"),
    )
    for when in ("begin", "end")
]


# Problems ----------------------------------------------------------------------------

ACTIVATIONS = ["linear", "sigmoid", "tanh", "softmax", "relu"]
ERRORS = ["mse", "mae", "mean_squared_error", "mean_absolute_error"]
KINDS = {  # of targets, and what goes with them; "last" is the last activation
    "numbers": {
        "outputs": (1, 3),
        "losses": ["mse", "mae", "MeanSquaredError", "MeanAbsoluteError"],
        "last": ["linear", "tanh", "sigmoid", "relu"],
        "metrics": [*ERRORS, "root_mean_squared_error", "RootMeanSquaredError"],
    },
    "yes or no": {
        "outputs": (1, 2),
        "losses": ["binary_crossentropy", "BinaryCrossentropy", "mse"],
        "last": ["sigmoid"],
        "metrics": [
            *(*ERRORS[:2], "binary_crossentropy", "accuracy", "binary_accuracy"),
            *("BinaryAccuracy", "Precision", "Recall"),
        ],
    },
    "one-hot": {
        "outputs": (2, 4),
        "losses": ["categorical_crossentropy", "CategoricalCrossentropy", "mse"],
        "last": ["softmax", "sigmoid"],
        "metrics": [
            *(*ERRORS[:2], "categorical_crossentropy", "accuracy", "acc"),
            *("categorical_accuracy", "CategoricalAccuracy"),
        ],
    },
    "class numbers": {
        "outputs": (2, 4),
        "losses": ["sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"],
        "last": ["softmax", "sigmoid"],
        "metrics": [
            *("sparse_categorical_crossentropy", "accuracy"),
            *("sparse_categorical_accuracy", "SparseCategoricalAccuracy"),
        ],
    },
}
HAS_LOGITS = "BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy"
HAS_KINKS = {"mae", "MeanAbsoluteError", "relu", "acc", "Precision", "Recall"}
OPTIMIZERS = [
    ("sgd", {}),
    ("adam", {}),
    ("SGD", {"learning_rate": 0.1}),
    ("SGD", {"learning_rate": 0.05, "momentum": 0.8}),
    ("SGD", {"learning_rate": 0.05, "momentum": 0.8, "nesterov": True}),
    ("Adam", {"learning_rate": 0.01}),
    ("Adam", {"learning_rate": 0.01, "beta_1": 0.7, "epsilon": 1e-4}),
    ("rmsprop", {}),
    ("RMSprop", {"learning_rate": 0.01}),
    ("RMSprop", {"learning_rate": 0.01, "rho": 0.6, "epsilon": 1e-4}),
]


@dataclass
class Problem:
    """What is to be learned, and by which model."""

    dtype: str
    kind: str  # one of KINDS
    backend: str  # of minisgd
    layers: list  # of (units, activation, strength of l2 or None)
    first_weights: list
    loss: tuple  # name, from_logits
    metrics: list
    weighted_metrics: list
    optimizer: tuple  # name, arguments
    x: np.ndarray
    y: np.ndarray
    seed: int
    run_eagerly: bool = False  # of minisgd

    @property
    def measures_twice(self):
        """Whether a metric is there with and without weights."""
        plain, weighted = map(snake, self.metrics), map(snake, self.weighted_metrics)
        return not set(plain).isdisjoint(weighted)

    def data(self, rows, seed):
        """Make other data like these."""
        rng = np.random.default_rng([self.seed, seed])
        return make_data(rng, self.kind, rows, self.x.shape[1], self.layers[-1][0])

    def weights(self, rows, seed):
        """Make weights of samples; some are 0."""
        rng = np.random.default_rng([self.seed, seed])
        return rng.uniform(0, 2, rows) * (rng.uniform(size=rows) < 0.8)


def make_data(rng, kind, rows, inputs, outputs):
    """Make inputs and targets of a kind."""
    x = rng.uniform(-1, 1, (rows, inputs))
    classes = rng.integers(outputs, size=rows)
    y = {
        "numbers": rng.uniform(-1, 1, (rows, outputs)),
        "yes or no": rng.integers(2, size=(rows, outputs)).astype(float),
        "one-hot": np.eye(outputs)[classes],
        "class numbers": classes[:, None],
    }[kind]
    return x, y


def has_kink(name):
    """Tell whether a small change can make a jump, in a value or in a gradient."""
    return name in HAS_KINKS or "ccuracy" in name


@st.composite
def problems(draw, rows=(1, 40), kinds=tuple(KINDS), dtypes=tuple(TOLERANCE)):
    """Draw a problem."""
    dtype = draw(st.sampled_from(dtypes))
    kind = draw(st.sampled_from(kinds))

    def some_of(names):
        if dtype == "float32":
            names = [name for name in names if not has_kink(name)]
        return st.sampled_from(names)

    possible = KINDS[kind]
    inputs, outputs = draw(st.integers(1, 3)), draw(st.integers(*possible["outputs"]))
    loss = draw(some_of(possible["losses"]))
    from_logits = loss in HAS_LOGITS.split() and draw(st.booleans())
    last = "linear" if from_logits else draw(some_of(possible["last"]))
    units = [*draw(st.lists(st.integers(2, 5), max_size=2)), outputs]
    strength = st.none() | st.sampled_from([0.01, 0.1])
    activations = [draw(some_of(ACTIVATIONS)) for _ in units[:-1]] + [last]
    layers = [
        (n, activation, draw(strength)) for n, activation in zip(units, activations)
    ]

    metrics = possible["metrics"]
    if from_logits:  # a share of logits means nothing
        metrics = [each for each in metrics if "entropy" not in each]
        metrics = [each for each in metrics if each not in ("Precision", "Recall")]
    chosen = st.just([])
    if dtype == "float64" or not all(map(has_kink, metrics)):
        names = some_of(metrics)
        chosen = st.lists(names, max_size=3, unique_by=snake)
    seed = draw(st.integers(0, 2**32))
    rng = np.random.default_rng(seed)
    shapes = zip([inputs, *units], units, strict=False)
    x, y = make_data(rng, kind, draw(st.integers(*rows)), inputs, outputs)
    return Problem(
        dtype=dtype,
        kind=kind,
        backend=draw(st.sampled_from(["numpy", "torch"])),
        layers=layers,
        first_weights=[
            rng.uniform(-1, 1, shape) for pair in shapes for shape in (pair, pair[1])
        ],
        loss=(loss, from_logits),
        run_eagerly=draw(st.booleans()),
        metrics=draw(chosen),
        weighted_metrics=draw(chosen),
        optimizer=draw(st.sampled_from(OPTIMIZERS)),
        x=x,
        y=y,
        seed=seed,
    )


def snake(name):
    """Write the name of a class as that of its metric: binary_accuracy."""
    spaced = "".join(f"_{c.lower()}" if c.isupper() else c for c in name)
    return spaced.removeprefix("_")


@st.composite
def ways_to_fit(draw, problem):
    """Draw the arguments of a fit, of those in which the libraries agree."""
    rows = training_rows = len(problem.x)
    place = torch.tensor if draw(st.booleans()) else np.array
    x, y = problem.x, problem.y
    if x.shape[1] == 1 and draw(st.booleans()):
        x = x[:, 0]
    names = problem.metrics + problem.weighted_metrics
    keras_takes_a_vector = "binary_crossentropy" not in names
    if y.shape[1] == 1 and keras_takes_a_vector and draw(st.booleans()):
        y = y[:, 0]
    arguments = {"x": place(x), "y": place(y), "shuffle": False}
    batch_size = draw(st.none() | st.integers(1, rows + 5))

    held_out, validation = 0, draw(st.sampled_from(["", "split", "data", "weighted"]))
    if validation == "split":
        share = draw(st.sampled_from([0.1, 0.2, 0.3, 0.33, 0.9]) | st.floats(0.1, 0.9))
        cut = floor(rows * (1.0 - share))
        if 0 < cut < rows:
            training_rows, held_out = cut, rows - cut
            arguments["validation_split"] = share
    elif validation:
        held_out = draw(st.integers(1, 20))
        data = problem.data(held_out, seed=1)
        if validation == "weighted":
            data = *data, problem.weights(held_out, seed=2)
        arguments["validation_data"] = data
    if held_out:
        each, some = st.integers(1, 3), st.lists(st.integers(1, 4), min_size=1)
        of_validation = draw(st.none() | st.integers(1, 20))
        arguments["validation_batch_size"] = of_validation
        arguments["validation_freq"] = draw(each | some)
        size = of_validation or batch_size
        if size and draw(st.booleans()):
            batches = ceil(held_out / size)
            arguments["validation_steps"] = draw(st.integers(1, batches))

    weighted = draw(st.sampled_from(["", "samples", "classes"]))
    if weighted == "samples":
        weights = problem.weights(rows, seed=3)
        shape = draw(st.sampled_from([(rows,), (rows, 1)]))
        arguments["sample_weight"] = weights.reshape(shape)
    elif weighted == "classes":
        outputs, *_ = problem.layers[-1]
        classes = st.integers(0, outputs - 1 if outputs > 1 else 4)
        weights = st.sampled_from([0.0, 0.5, 1.0, 3])
        arguments["class_weight"] = draw(st.dictionaries(classes, weights))

    steps = ceil(training_rows / (batch_size or 32))
    epochs = draw(st.integers(1, max(1, min(4, UPDATES // steps))))
    arguments |= {"batch_size": batch_size, "epochs": epochs}
    if draw(st.booleans()):
        arguments["initial_epoch"] = draw(st.integers(0, epochs + 1))
    if batch_size is not None and draw(st.booleans()):
        divisors = [some for some in range(1, steps + 1) if steps % some == 0]
        arguments["steps_per_epoch"] = draw(st.sampled_from(divisors))
    return arguments


# Both libraries ----------------------------------------------------------------------


@contextmanager
def floatx(dtype):
    """Let Keras compute with numbers of this kind for a while.

    Where it has to find a common kind, for a mean or a quotient, Keras falls back to
    float32, except on TensorFlow. Only what its table says for TensorFlow makes all its
    numbers float64.
    """
    before = keras.config.floatx(), keras.config.dtype_policy()
    keras.config.set_floatx(dtype)
    keras.config.set_dtype_policy(dtype)
    try:
        with mock.patch.dict(BIT64_TO_BIT32_DTYPE, float64="float64"):
            yield
    finally:
        keras.config.set_floatx(before[0])
        keras.config.set_dtype_policy(before[1])


def made(library, where, name, **settings):
    """Make a loss, metric or optimizer; a name that is not of a class is left as it is."""
    if not name[0].isupper():
        return name
    if library is keras and name in ("Precision", "Recall"):
        settings["name"] = name.lower()  # or Keras numbers them: precision_1 ...
    return getattr(getattr(library, where), name)(**settings)


def build(library, problem):
    """Build and compile the model of a problem."""
    own = {}
    if library is minisgd:
        own = {"backend": problem.backend, "dtype": problem.dtype}
    dense = [
        library.layers.Dense(
            units,
            activation=activation,
            kernel_regularizer=strength and library.regularizers.l2(strength),
        )
        for units, activation, strength in problem.layers
    ]
    front = library.Input(shape=(problem.x.shape[1],))
    model = library.Sequential([front, *dense], **own)
    (loss, from_logits), (optimizer, settings) = problem.loss, problem.optimizer
    how = {"from_logits": True} if from_logits else {}
    model.compile(
        optimizer=made(library, "optimizers", optimizer, **settings),
        loss=made(library, "losses", loss, **how),
        metrics=[made(library, "metrics", name) for name in problem.metrics],
        weighted_metrics=[
            made(library, "metrics", name) for name in problem.weighted_metrics
        ],
        run_eagerly=library is minisgd and problem.run_eagerly,
    )
    model.set_weights(problem.first_weights)
    return model


def recorder(library):
    """Return a callback, and the list in which it writes down all its calls."""
    calls = []

    def writing(hook):
        def method(self, *arguments, **named):
            *where, logs = [*arguments, *named.values()]
            calls.append((hook, *where, {key: plain(logs[key]) for key in logs}))

        return method

    def set_params(self, params):
        library.callbacks.Callback.set_params(self, params)
        calls.append(("set_params", dict(params)))

    methods = {hook: writing(hook) for hook in HOOKS}
    methods["set_params"] = set_params
    return type("Recorder", (library.callbacks.Callback,), methods)(), calls


def plain(value):
    """Return a tensor as an array."""
    return value.detach().numpy() if hasattr(value, "detach") else value


def fit(library, model, *data, callbacks=(), **arguments):
    """Fit a model, and return all that can be seen of it."""
    callback, calls = recorder(library)
    callbacks = [*callbacks, callback]
    history = model.fit(*data, verbose=0, callbacks=callbacks, **arguments)
    return {"calls": calls, "history": history.history, "epochs": history.epoch}


def zeros(library, loss="mse", **compiled):
    """Return a model that predicts 0 for ever: it learns, but far too slowly."""
    model = library.Sequential([library.Input(shape=(1,)), library.layers.Dense(1)])
    optimizer = library.optimizers.SGD(learning_rate=1e-12)
    model.compile(optimizer=optimizer, loss=loss, **compiled)
    model.set_weights([np.zeros((1, 1)), np.zeros(1)])
    return model


def agree(problem, do):
    """Let both libraries do something; all it returns must be the same.

    Parameters
    ----------
    problem : Problem
    do : callable
        Takes the library and its model.
    """
    results = []
    for library in keras, minisgd:
        with floatx(problem.dtype):
            model = build(library, problem)
            did = do(library, model)
            results.append({"did": did, "weights": model.get_weights()})
    theirs, ours = results
    assert_same(ours, theirs, TOLERANCE[problem.dtype])


def assert_same(ours, theirs, tolerance, where=""):
    """Compare what was seen: names and their order exactly, numbers closely."""
    if isinstance(theirs, dict):
        assert list(ours) == list(theirs), where
        for key in theirs:
            assert_same(ours[key], theirs[key], tolerance, f"{where}[{key!r}]")
    elif isinstance(theirs, (list, tuple)):
        for number, (one, other) in enumerate(zip(ours, theirs, strict=False)):
            assert_same(one, other, tolerance, f"{where}[{number}]")
        assert len(ours) == len(theirs), where
    elif isinstance(theirs, (float, np.ndarray, np.floating)):
        assert np.shape(ours) == np.shape(theirs), where
        assert_allclose(ours, theirs, **tolerance, err_msg=where)
    else:
        assert ours == theirs, where


@pytest.fixture(scope="package", autouse=True)
def one_thread():
    """Arrays this small are slower on several threads, much so on a busy machine."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="session")
def both():
    """What the tests of this folder use of the above."""
    return SimpleNamespace(
        Problem=Problem,
        problems=problems,
        ways_to_fit=ways_to_fit,
        made=made,
        zeros=zeros,
        recorder=recorder,
        fit=fit,
        agree=agree,
    )
