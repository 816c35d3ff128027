"""Where minisgd differs from Keras on purpose: one test for each row of the page.

The rows are in book/reference/differences.yml. Every test does the same with both
libraries and says what each does, so a row that is no longer true fails here.
"""

import inspect
import random
import re
import signal
from importlib import import_module
from math import sqrt
from operator import attrgetter
from pathlib import Path
from itertools import count
from warnings import catch_warnings, simplefilter

import keras
import numpy as np
import pytest
import torch
import yaml
from numpy.testing import assert_allclose

import minisgd
from minisgd.not_ours import ARGUMENTS, NAMES

REFERENCE = Path(__file__).resolve().parents[2] / "book" / "reference"
ROWS = yaml.safe_load((REFERENCE / "differences.yml").read_text(encoding="utf-8"))
LEFT_OUT = yaml.safe_load((REFERENCE / "left_out.yml").read_text(encoding="utf-8"))

X = np.linspace(-1, 1, 10).reshape(-1, 1)
Y = 2 * X + 1
RAN_OUT = "Your input ran out of data; interrupting training"

# PyTorch says it to Keras about NumPy, and Keras hands it on.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


# Both libraries ----------------------------------------------------------------------


def made(library, optimizer="sgd", loss="mse", outputs=1, **how):
    """Make a model of one layer; without its own loss it begins at y = x."""
    own = {"dtype": "float64", "seed": 0} if library is minisgd else {}
    if library is keras:
        keras.utils.set_random_seed(0)
    dense = library.layers.Dense(outputs)
    model = library.Sequential([library.Input(shape=(1,)), dense], **own)
    model.compile(optimizer=optimizer, loss=loss, **how)
    model.set_weights([np.ones((1, outputs)), np.zeros(outputs)])
    return model


def weights_of(model):
    return [number for array in model.get_weights() for number in np.ravel(array)]


def updates_of(model):
    """Count the updates of a model."""
    ours = isinstance(model, minisgd.Sequential)
    return model.iteration if ours else int(model.optimizer.iterations)


def run(library, *data, model=None, **arguments):
    """Fit a model, and return the steps of its epochs and what was warned of."""
    steps = []

    class Count(library.callbacks.Callback):
        def on_epoch_begin(self, epoch, logs=None):
            steps.append(0)

        def on_train_batch_end(self, batch, logs=None):
            steps[-1] += 1

    model = made(library) if model is None else model
    with catch_warnings(record=True) as caught:
        simplefilter("always", UserWarning)
        model.fit(*data, callbacks=[Count()], verbose=0, **arguments)
    return steps, [str(one.message) for one in caught]


def watching(library, note):
    """Return a loss, and calls `note` with the targets of every batch of training."""
    if library is minisgd:

        class Watching(minisgd.MeanSquaredError):
            def value(self, prediction, target, weights=None):
                note(target)
                return super().value(prediction, target, weights)

        return Watching()

    def watching(y_true, y_pred):
        calls.append(y_true)
        if len(calls) > 1:  # before it starts, Keras tries the loss on made-up ones
            note(y_true)
        return keras.ops.mean((y_true - y_pred) ** 2, axis=-1)

    calls = []
    return watching


def batches_of(library, *fits, samples=10, meanwhile=lambda: None):
    """Return the batches of several calls of fit, as lists of sample numbers."""
    batches = []

    def note(target):
        batches.append([int(number) for number in target[:, 0]])

    model = made(library, loss=watching(library, note))
    numbers = np.arange(float(samples)).reshape(-1, 1)
    for arguments in fits:
        model.fit(numbers / samples, numbers, verbose=0, **arguments)
        meanwhile()
    return batches


def some_batches(number):
    for first in range(number):
        yield X[first : first + 2], Y[first : first + 2]


# The page ----------------------------------------------------------------------------


def test_every_row_has_its_test_and_every_test_its_row():
    named = {"test_" + name.replace("-", "_") for name in ROWS}
    tests = {name for name in globals() if name.startswith("test_")}
    about_the_page = {name for name in tests if "_row" in name or "left_out" in name}
    assert tests - about_the_page == named


def test_rows_are_whole_and_about_this_version():
    assert (
        keras.__version__ in (REFERENCE / "differences.yml").read_text().split("\n")[0]
    )
    for name, row in ROWS.items():
        assert set(row) - {"when"} == {"topic", "call", "keras", "here", "why"}, name


# Epochs and steps --------------------------------------------------------------------


def test_steps_per_epoch_tail():
    how = {"batch_size": 3, "epochs": 4, "steps_per_epoch": 3}
    steps, [warning, *_] = run(keras, X, Y, **how)
    assert steps == [3, 1, 3, 1] and warning.startswith(RAN_OUT)
    assert run(minisgd, X, Y, **how) == ([3, 3, 3, 3], [])


def test_steps_per_epoch_long():
    how = {"batch_size": 3, "epochs": 2, "steps_per_epoch": 6}
    steps, warnings = run(keras, X, Y, **how)
    assert steps == [4, 4] and all(each.startswith(RAN_OUT) for each in warnings)
    assert warnings
    assert run(minisgd, X, Y, **how) == ([6, 6], [])


def test_steps_per_epoch_alone():
    theirs, ours = (
        batches_of(library, {"steps_per_epoch": 5}, samples=100)
        for library in (keras, minisgd)
    )
    assert list(map(len, theirs)) == [20, 20, 20, 20, 20]
    assert list(map(len, ours)) == [32, 32, 32, 4, 32]


def test_steps_of_an_evaluation():
    x, seen = np.arange(36.0).reshape(-1, 1), {}
    for library in keras, minisgd:
        model = made(library)
        model.predict(x, verbose=0)
        model.set_weights([np.ones((1, 1)), np.zeros(1)])
        (loss,) = [model.evaluate(x, 0 * x, steps=1, verbose=0)]
        seen[library] = len(model.predict(x, steps=1, verbose=0)), loss
    for library, rows in (keras, 36), (minisgd, 32):
        mean_square = (x[:rows] ** 2).mean()
        assert seen[library] == (rows, pytest.approx(mean_square, rel=1e-6))


def test_steps_per_epoch_next_fit():
    how = {"batch_size": 3, "steps_per_epoch": 2, "shuffle": False}
    first_two = [[0, 1, 2], [3, 4, 5]]
    assert batches_of(keras, how, how) == [*first_two, *first_two]
    assert batches_of(minisgd, how, how) == [*first_two, [6, 7, 8], [9]]


@pytest.mark.parametrize(
    ["arguments", "keras_steps", "sentence"],
    [
        (
            {"batch_size": 0},
            4,
            "batch_size must be a positive integer, but got 0. Use batch_size=len(x) "
            "for one full batch.",
        ),
        (
            {"steps_per_epoch": 0, "batch_size": 10},
            10,
            "steps_per_epoch must be a positive integer, but got 0. Leave it out for "
            "one pass per epoch.",
        ),
    ],
)
def test_zero_is_not_none(arguments, keras_steps, sentence, raises_saying):
    zeros = np.zeros((100, 1))
    assert run(keras, zeros, zeros, **arguments) == ([keras_steps], [])
    with raises_saying(ValueError, sentence):
        run(minisgd, zeros, zeros, **arguments)


@pytest.mark.parametrize("epochs", [0, -1])
def test_epochs_zero(epochs, raises_saying):
    model = made(keras)
    assert run(keras, X, Y, model=model, epochs=epochs) == ([], [])
    assert updates_of(model) == 0
    sentence = f"epochs must be a positive integer, but got {epochs}."
    with raises_saying(ValueError, sentence):
        run(minisgd, X, Y, epochs=epochs)


def test_initial_epoch_negative(raises_saying):
    how = {"epochs": 2, "initial_epoch": -1}
    assert made(keras).fit(X, Y, verbose=0, **how).epoch == [-1, 0, 1]
    sentence = "initial_epoch must be zero or a positive integer, but got -1."
    with raises_saying(ValueError, sentence):
        run(minisgd, X, Y, **how)


def test_accumulation_remainder():
    """Four batches in a pass, three to an update."""
    theirs = made(keras, keras.optimizers.SGD(gradient_accumulation_steps=3))
    ours = made(minisgd)
    counts = []
    for _ in range(4):
        theirs.fit(X, Y, batch_size=3, verbose=0)
        ours.fit(X, Y, batch_size=3, verbose=0, accumulate_batches=3)
        counts.append((updates_of(theirs), updates_of(ours)))
    assert counts == [(1, 2), (2, 4), (4, 6), (5, 8)]


def test_accumulation_by_size():
    """Three samples of slope 2, and one of slope 24, from the line y = x."""
    x, y = np.array([[1.0], [1], [1], [4]]), np.array([[0.0], [0], [0], [1]])
    slopes = [2 * (1 - 0) * 1, 2 * (4 - 1) * 4]
    how = {"batch_size": 3, "shuffle": False, "verbose": 0}
    theirs = made(keras, keras.optimizers.SGD(0.1, gradient_accumulation_steps=2))
    theirs.fit(x, y, **how)
    ours = made(minisgd, minisgd.SGD(0.1))
    ours.fit(x, y, accumulate_batches=2, **how)
    assert weights_of(theirs)[0] == pytest.approx(1 - 0.1 * np.mean(slopes))
    by_rows = np.average(slopes, weights=[3, 1])
    assert weights_of(ours)[0] == pytest.approx(1 - 0.1 * by_rows)


# Validation --------------------------------------------------------------------------


@pytest.mark.parametrize("share", [-0.1, 1.5])
def test_validation_split_range(share, raises_saying):
    with catch_warnings(record=True) as caught:
        simplefilter("always", UserWarning)
        batches = batches_of(keras, {"validation_split": share, "shuffle": False})
        history = made(keras).fit(X, Y, validation_split=share, verbose=0).history
    rows = list(range(10))
    if share < 0:
        assert batches == [rows] and "val_loss" not in history
        assert all(str(one.message).startswith(RAN_OUT) for one in caught) and caught
    else:
        assert batches == [rows[:5], rows[5:]] and "val_loss" in history
        assert not caught
    sentence = f"validation_split must be at least 0 and less than 1, but got {share}."
    with raises_saying(ValueError, sentence):
        run(minisgd, X, Y, validation_split=share)


def test_validation_freq_zero(raises_saying):
    how = {"validation_data": (X, Y), "validation_freq": 0}
    theirs, ours = made(keras), made(minisgd)
    with pytest.raises(ZeroDivisionError):
        run(keras, X, Y, model=theirs, **how)
    assert updates_of(theirs) == 1
    sentence = (
        "validation_freq must be a positive integer, but got 0. Or use a list of the "
        "epochs to validate after, counted from 1."
    )
    with raises_saying(ValueError, sentence):
        run(minisgd, X, Y, model=ours, **how)
    assert updates_of(ours) == 0


def test_validation_steps_too_many(raises_saying):
    how = {"batch_size": 5, "validation_data": (X, Y), "validation_steps": 10}
    steps, [warning] = run(keras, X, Y, **how)
    assert steps == [2] and warning.startswith(RAN_OUT)
    sentence = (
        "validation_steps must be at most the number of batches, but got 10 for 2."
    )
    ours = made(minisgd)
    with raises_saying(ValueError, sentence):
        run(minisgd, X, Y, model=ours, **how)
    assert updates_of(ours) == 0


# Data --------------------------------------------------------------------------------


def test_generator_second_epoch(raises_saying):
    seen = []
    model = made(keras, loss=watching(keras, lambda y: seen.append(y[0, 0].item())))
    steps, warnings = run(keras, some_batches(4), model=model, epochs=2)
    assert steps == [4, 2] and any(each.startswith(RAN_OUT) for each in warnings)
    assert_allclose(seen, [*Y[:4, 0], *Y[:2, 0]], rtol=1e-6)
    sentence = (
        "x can be gone through only once, but every epoch needs a pass. Say with "
        "steps_per_epoch how many batches to take for an epoch."
    )
    with raises_saying(ValueError, sentence):
        run(minisgd, some_batches(4), epochs=2)


@pytest.mark.parametrize(
    "library, steps, losses",
    [
        (keras, 2, [0.5, 0.5, 0.5]),
        (minisgd, 2, [0.5, 6.5, 20.5]),
        (keras, 3, [5 / 3, 10 / 3, 17 / 3]),
        (minisgd, 3, [5 / 3, 50 / 3, 149 / 3]),
    ],
)
def test_generator_validation(library, steps, losses):
    """Batch n asks to predict 0 for n."""
    batches = ((np.full((2, 1), n), np.zeros((2, 1))) for n in count(0.0))
    model = made(library, library.optimizers.SGD(1e-20))
    how = {"validation_data": batches, "validation_steps": steps}
    history = model.fit(X, Y, epochs=3, verbose=0, **how).history
    assert_allclose(history["val_loss"], losses, rtol=1e-6)


def test_generator_ends_early(raises_saying):
    how = {"epochs": 3, "steps_per_epoch": 2}
    steps, warnings = run(keras, some_batches(4), **how)
    assert steps == [2, 2, 0] and any(each.startswith(RAN_OUT) for each in warnings)
    sentence = (
        "x must give batches for every step of every epoch, but it ended after 4. Let "
        "the generator go on without end, or use fewer epochs or steps_per_epoch."
    )
    with raises_saying(ValueError, sentence):
        run(minisgd, some_batches(4), **how)


def test_dataset_on_epoch_end():
    class Dataset(keras.utils.PyDataset):
        ends = 0

        def __len__(self):
            return 2

        def __getitem__(self, number):
            return X[:4], Y[:4]

        def on_epoch_end(self):
            self.ends += 1

    theirs, ours = Dataset(), Dataset()
    assert run(keras, theirs, epochs=2)[0] == run(minisgd, ours, epochs=2)[0] == [2, 2]
    assert (theirs.ends, ours.ends) == (3, 2)
    for library, data in (keras, theirs), (minisgd, ours):
        made(library).evaluate(data, verbose=0)
        made(library).fit(X, Y, verbose=0, validation_data=data)
    assert (theirs.ends, ours.ends) == (3 + 2 * 2, 2 + 2)


def test_generator_batch_size(raises_saying):
    steps, warnings = run(keras, some_batches(4), batch_size=7)
    assert steps == [4] and not any("batch_size" in each for each in warnings)
    sentence = (
        "batch_size must be left out when x gives batches: each batch has a size of its "
        "own."
    )
    with raises_saying(ValueError, sentence):
        run(minisgd, some_batches(4), batch_size=7)


def test_generator_shuffle():
    steps, warnings = run(keras, some_batches(4))
    assert steps == [4]
    assert any("`shuffle=True` was passed, but will be ignored" in w for w in warnings)
    assert any(warning.startswith(RAN_OUT) for warning in warnings)
    assert run(minisgd, some_batches(4)) == ([4], [])


def test_generator_list():
    with pytest.raises(ValueError, match="the generator must return a tuple"):
        run(keras, (list(batch) for batch in some_batches(4)))
    assert run(minisgd, (list(batch) for batch in some_batches(4))) == ([4], [])


def test_any_iterable():
    with pytest.raises(ValueError, match="Unrecognized data type"):
        run(keras, map(tuple, some_batches(4)))
    assert run(minisgd, map(tuple, some_batches(4))) == ([4], [])


def test_targets_broadcast(raises_saying):
    theirs = made(keras, outputs=3)
    repeated = ((np.repeat(X, 3, axis=1) - Y) ** 2).mean()
    loss = theirs.fit(X, Y, verbose=0).history["loss"]
    assert_allclose(loss, [repeated], rtol=1e-6)
    sentence = (
        "y must have 3 columns, one per output of the model, but got shape (10, 1)."
    )
    with raises_saying(ValueError, sentence):
        made(minisgd, outputs=3).fit(X, Y)


def test_numbers_not_finite(raises_saying):
    x = X.copy()
    x[3] = np.nan
    theirs, ours = made(keras), made(minisgd)
    loss = theirs.fit(x, Y, epochs=2, verbose=0).history["loss"]
    assert np.isnan(loss + weights_of(theirs)).all()
    sentence = (
        "x must hold finite numbers, but row 3 holds nan. Remove or fill such rows "
        "first."
    )
    with raises_saying(ValueError, sentence):
        ours.fit(x, Y, epochs=2)
    assert weights_of(ours) == [1, 0]


def test_class_numbers(raises_saying):
    how = {"loss": "sparse_categorical_crossentropy", "outputs": 3}
    weights = []
    for target in 0.7, 0, 1:
        model = made(keras, **how)
        model.fit(X, np.full((10, 1), target), verbose=0)
        weights.append(weights_of(model))
    assert weights[0] == weights[1] != weights[2]
    sentence = (
        "y must hold class numbers from 0 to 2, one per output of the model, but row 0 "
        "holds 0.7."
    )
    with raises_saying(ValueError, sentence):
        made(minisgd, **how).fit(X, np.full((10, 1), 0.7))


@pytest.mark.parametrize("from_logits", [False, True])
@pytest.mark.parametrize(
    ["kind", "outputs", "activation"],
    [
        ("BinaryCrossentropy", 1, "sigmoid"),
        ("CategoricalCrossentropy", 2, "softmax"),
    ],
)
def test_targets_out_of_range(kind, outputs, activation, from_logits, raises_saying):
    sides = np.hstack([X > 0, X < 0])[:, :outputs]

    def compiled(library):
        keras.utils.set_random_seed(0)
        loss = getattr(library.losses, kind)(from_logits=from_logits)
        dense = library.layers.Dense(outputs, None if from_logits else activation)
        model = library.Sequential([library.Input(shape=(1,)), dense])
        model.compile(loss=loss, optimizer=library.optimizers.SGD(1.0))
        return model

    for no, yes, row, wrong in (
        (-1.0, 1.0, 0, -1.0),
        (0.0, 2.0, (5, 0)[outputs - 1], 2.0),
    ):
        y, theirs = np.where(sides, yes, no), compiled(keras)
        if kind == "BinaryCrossentropy" and not from_logits:
            with pytest.raises(RuntimeError, match="target should be between 0 and 1"):
                theirs.fit(X, y, verbose=0)
        else:
            losses = theirs.fit(X, y, epochs=50, verbose=0).history["loss"]
            assert losses[-1] < losses[0]
            if no == -1:
                assert losses[-1] < losses[10] < 0

        ours = compiled(minisgd)
        sentence = (
            f"y must hold numbers from 0 to 1 for this loss, but row {row} holds "
            f"{wrong}."
        )
        with raises_saying(ValueError, sentence):
            ours.fit(X, y)
        assert updates_of(ours) == 0


def test_weights_negative(raises_saying):
    minus = {"sample_weight": -np.ones(10)}
    theirs = made(keras)
    [loss] = theirs.fit(X, Y, verbose=0, **minus).history["loss"]
    assert loss < 0 and theirs.evaluate(X, Y, verbose=0) > -loss
    sentence = "sample_weight must hold weights of at least 0, but row 0 holds -1.0."
    with raises_saying(ValueError, sentence):
        made(minisgd).fit(X, Y, **minus)
    classes = np.zeros((10, 1))
    by_class = {"class_weight": {0: -1.0}}
    assert made(keras).fit(X, classes, verbose=0, **by_class).history["loss"][0] < 0
    with raises_saying(ValueError, "class_weight[0] must be at least 0, but got -1.0."):
        made(minisgd).fit(X, classes, **by_class)


def test_class_weight_text(raises_saying):
    classes = np.arange(10).reshape(-1, 1) % 2
    text, number, none = (
        made(keras).fit(X, classes, verbose=0, class_weight=weight).history
        for weight in ({"0": 5.0}, {0: 5.0}, None)
    )
    assert text == none != number
    sentence = "class_weight: a class must be zero or a positive integer, but got '0'."
    with raises_saying(TypeError, sentence):
        made(minisgd).fit(X, classes, class_weight={"0": 5.0})
    how = {"loss": "sparse_categorical_crossentropy", "outputs": 2}
    other, none = (
        made(keras, **how).fit(X, classes, verbose=0, class_weight=weight).history
        for weight in ({2: 5.0}, None)
    )
    assert other == none
    sentence = (
        "class_weight must be for the classes 0 to 1, one per output of the model, but "
        "got a weight for class 2."
    )
    with raises_saying(ValueError, sentence):
        made(minisgd, **how).fit(X, classes, class_weight={2: 5.0})


# Order -------------------------------------------------------------------------------


@pytest.mark.parametrize(["library", "same"], [(keras, False), (minisgd, True)])
def test_order_of_the_model(library, same):
    fits = {"batch_size": 5}, {"batch_size": 5}
    one, again = batches_of(library, *fits), batches_of(library, *fits)
    other = batches_of(library, *fits, meanwhile=lambda: torch.rand(3))
    assert one == again
    assert (one == other) == same


def test_order_on_backends():
    def keras_order(seed_of_numpy, seed_of_torch):
        seen = []
        note = lambda target: seen.extend(target[:, 0].tolist())
        model = made(keras, loss=watching(keras, note))
        np.random.seed(seed_of_numpy)
        torch.manual_seed(seed_of_torch)
        model.fit(X, Y, verbose=0)
        return seen

    assert keras_order(1, 1) == keras_order(2, 1) != keras_order(1, 2)

    def our_order(backend):
        seen = []
        model = minisgd.Sequential([minisgd.Dense(1)], backend=backend, seed=0)
        note = lambda target: seen.extend(target[:, 0].tolist())
        model.compile(loss=watching(minisgd, note))
        model.fit(X, Y, batch_size=3, epochs=3)
        return seen

    assert our_order("numpy") == our_order("torch")


def drawn_from_all():
    """Draw one number from each of the common sources of chance."""
    return random.random(), np.random.random(), torch.rand(1).item()


@pytest.mark.parametrize(["library", "disturbs"], [(keras, True), (minisgd, False)])
def test_set_random_seed(library, disturbs, monkeypatch):
    monkeypatch.setattr(minisgd.utils, "_seeds", None)  # put back after this test
    numbers, kernels = set(), set()
    for seed in range(3):
        random.seed(seed), np.random.seed(seed), torch.manual_seed(seed)
        library.utils.set_random_seed(1)
        dense = library.layers.Dense(1)
        model = library.Sequential([library.Input(shape=(3,)), dense])
        kernels.add(tuple(weights_of(model)))
        numbers.add(drawn_from_all())
    assert len(kernels) == 1
    assert len(numbers) == (1 if disturbs else 3)


def test_shuffle_batch(raises_saying):
    how = {"batch_size": 5, "epochs": 3, "shuffle": "batch"}
    batches = batches_of(keras, how)
    assert list(map(sorted, batches)) == 3 * [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    assert len(set(map(tuple, batches))) == 6
    with raises_saying(TypeError, "shuffle must be True or False, but got 'batch'."):
        run(minisgd, X, Y, **how)


# Layers and their first weights ------------------------------------------------------


@pytest.mark.filterwarnings("ignore:The model does not have any trainable weights")
def test_trainable(raises_saying):
    theirs, ours = made(keras), made(minisgd)
    for model in theirs, theirs.layers[-1]:
        model.trainable = False
        theirs.compile("sgd", "mse")
        theirs.fit(X, Y, verbose=0)
        assert weights_of(theirs) == [1, 0]
    for model in ours, ours.layers[-1]:
        sentence = "trainable cannot be False. All layers here are trained."
        with raises_saying(ValueError, sentence):
            model.trainable = False
        model.trainable = True
    ours.fit(X, Y, verbose=0)
    assert 0 not in np.subtract(weights_of(ours), [1, 0])
    assert ours.trainable is ours.layers[-1].trainable is True


@pytest.mark.parametrize(
    ["name", "variance"], [("glorot_normal", 2 / 400), ("he_normal", 2 / 300)]
)
def test_normal_initializers(name, variance):
    """The part within two standard deviations of a normal distribution is as wide as
    one of 0.8796 times the standard deviation."""
    keras.utils.set_random_seed(0)
    theirs = np.array(keras.initializers.get(name)((300, 100)))
    [ours, _] = minisgd.Sequential(
        [minisgd.Dense(100, input_shape=(300,), kernel_initializer=name)], seed=0
    ).get_weights()
    for kernel in theirs, ours:
        assert kernel.var() == pytest.approx(variance, rel=0.03)
    cut = 2 * sqrt(variance) / 0.87962566
    assert abs(theirs).max() <= cut * 1.000001
    assert (abs(ours) > cut).mean() == pytest.approx(0.0230, abs=0.004)


def test_add_after_compile(raises_saying):
    theirs = keras.Sequential([keras.layers.Dense(2)])
    ours = minisgd.Sequential([minisgd.Dense(2)])
    for model in theirs, ours:
        model.compile("sgd", "mse")
    theirs.add(keras.layers.Dense(1))
    with raises_saying(
        ValueError,
        "A layer must be added before compile, which chooses loss and metrics by the "
        "outputs. Make a new Sequential().",
    ):
        ours.add(minisgd.Dense(1))


def test_names_of_layers():
    theirs = keras.layers.Dense(1), keras.layers.Dense(1)
    before, after = (re.fullmatch(r"dense_(\d+)", each.name)[1] for each in theirs)
    assert int(after) == int(before) + 1
    assert re.fullmatch(r"sequential_\d+", made(keras).name)
    model = made(minisgd)
    assert model.name is model.layers[0].name is minisgd.Dense(1).name is None


# Optimizer and loss ------------------------------------------------------------------


def test_compile_defaults():
    theirs = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    theirs.compile()
    assert type(theirs.optimizer) is type(keras.optimizers.get("rmsprop"))
    with pytest.raises(ValueError, match="No loss to compute"):
        theirs.fit(X, Y, verbose=0)
    ours = minisgd.Sequential([minisgd.Dense(1)])
    ours.compile()
    assert repr(ours.optimizer) == repr(minisgd.SGD())
    assert repr(ours.loss) == repr(minisgd.MeanSquaredError())
    assert ours.fit(X, Y).epoch == [0]


def test_learning_rate_negative(raises_saying):
    theirs = made(keras, keras.optimizers.SGD(-0.1))
    before = theirs.evaluate(X, Y, verbose=0)
    theirs.fit(X, Y, verbose=0)
    assert theirs.evaluate(X, Y, verbose=0) > before
    sentence = "learning_rate must be greater than 0, but got -0.1."
    with raises_saying(ValueError, sentence):
        minisgd.SGD(-0.1)


def trained_for(library, rates, **settings):
    """Return the weights after one full batch for each learning rate."""
    model = made(library, library.optimizers.SGD(rates[0], **settings))
    for rate in rates:
        model.optimizer.learning_rate = rate
        model.fit(X, Y, batch_size=10, verbose=0)
    return weights_of(model)


def by_pytorch(rates, **settings):
    """Return the weights that torch.optim.SGD comes to."""
    line = torch.nn.Linear(1, 1, dtype=torch.float64)
    with torch.no_grad():
        line.weight.fill_(1)
        line.bias.fill_(0)
    optimizer = torch.optim.SGD(line.parameters(), rates[0], **settings)
    for rate in rates:
        optimizer.param_groups[0]["lr"] = rate
        optimizer.zero_grad()
        ((line(torch.tensor(X)) - torch.tensor(Y)) ** 2).mean().backward()
        optimizer.step()
    return [line.weight.item(), line.bias.item()]


@pytest.mark.parametrize(["momentum", "same"], [(0.0, True), (0.9, False)])
def test_weight_decay(momentum, same):
    rates, settings = [0.1] * 4, {"momentum": momentum, "weight_decay": 0.1}
    ours = trained_for(minisgd, rates, **settings)
    theirs = trained_for(keras, rates, **settings)
    assert_allclose(ours, by_pytorch(rates, **settings), rtol=1e-12)
    assert np.allclose(ours, theirs, rtol=1e-5) == same
    weights, velocity = np.array([1.0, 0.0]), 0
    inputs = np.hstack([X, np.ones_like(X)])
    for rate in rates:  # the parameters shrink beside the update
        errors = inputs @ weights - Y[:, 0]
        weights = weights * (1 - rate * 0.1)
        velocity = momentum * velocity - rate * 2 * (errors[:, None] * inputs).mean(0)
        weights = weights + velocity
    if same:
        assert_allclose(theirs, ours, rtol=1e-5)


def test_loss_not_finite():
    how = {"epochs": 200, "batch_size": 10, "verbose": 0}
    theirs = made(keras).fit(1000 * X, Y, **how)
    assert len(theirs.epoch) == 200 and np.isnan(theirs.history["loss"][-100:]).all()
    ours = made(minisgd)
    with pytest.raises(
        FloatingPointError, match=r"^The loss is \S+ at iteration (\d+)"
    ):
        ours.fit(1000 * X, Y, **how)
    losses = ours.history.iterations["loss"]
    assert ours.iteration == len(losses) < 200
    assert np.isfinite(losses).tolist() == [True] * (len(losses) - 1) + [False]


def test_iterations_after_compile():
    for library, updates in (keras, 5), (minisgd, 10):
        model = made(library)
        model.fit(X, Y, batch_size=2, verbose=0)
        model.compile(optimizer="sgd", loss="mse")
        model.fit(X, Y, batch_size=2, verbose=0)
        assert model.optimizer.iterations == updates


# Callbacks ---------------------------------------------------------------------------


def test_early_stopping_mode(raises_saying):
    with pytest.warns(UserWarning, match="mode 'minimum' is unknown, fallback to auto"):
        assert keras.callbacks.EarlyStopping(mode="minimum").mode == "auto"
    sentence = "mode must be one of 'auto', 'min', 'max', but got 'minimum'."
    with raises_saying(ValueError, sentence):
        minisgd.callbacks.EarlyStopping(mode="minimum")


def test_lambda_callback_hook():
    calls = []
    misspelt = {"on_epoch_ends": lambda epoch, logs: calls.append(epoch)}
    callback = keras.callbacks.LambdaCallback(**misspelt)
    made(keras).fit(X, Y, callbacks=[callback], verbose=0)
    assert calls == []
    with pytest.raises(
        TypeError, match="^LambdaCallback has no argument 'on_epoch_end"
    ):
        minisgd.callbacks.LambdaCallback(**misspelt)


@pytest.mark.parametrize(
    ["library", "epochs"], [(keras, [0, 1]), (minisgd, [0, 1, 0, 1])]
)
def test_history_reused(library, epochs):
    history, model = library.callbacks.History(), made(library)
    for _ in range(2):
        model.fit(X, Y, epochs=2, callbacks=[history], verbose=0)
    assert len(history.history["loss"]) == 4
    assert history.epoch == epochs


@pytest.mark.parametrize(["library", "epochs"], [(keras, 1), (minisgd, 0)])
def test_terminate_on_nan(library, epochs):
    told = []
    ending = library.callbacks.LambdaCallback(on_train_end=told.append)
    model = made(library, optimizer=library.optimizers.SGD(1e200))
    callbacks = [library.callbacks.TerminateOnNaN(), ending]
    history = model.fit(X, Y, 2, 3, verbose=0, callbacks=callbacks)
    assert len(history.history.get("loss", [])) == epochs
    assert len(told) == 1


@pytest.mark.parametrize(["library", "saved"], [(keras, True), (minisgd, False)])
def test_checkpoint_without_number(library, saved, tmp_path):
    path = str(tmp_path / "best.keras")
    checkpoint = library.callbacks.ModelCheckpoint(path, save_best_only=True)
    model = made(library)
    how = {"validation_data": (X, Y), "validation_freq": [1], "verbose": 0}
    with pytest.warns(UserWarning, match="val_loss"):
        model.fit(X, Y, epochs=2, callbacks=[checkpoint], **how)
    loaded = library.models.load_model(path)
    assert (weights_of(loaded) == weights_of(model)) == saved


@pytest.mark.parametrize(["library", "saved"], [(keras, False), (minisgd, True)])
def test_callbacks_that_save(library, saved, tmp_path):
    class Other(library.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.model.set_weights([np.full((1, 1), 7.0), np.zeros(1)])

    file = tmp_path / "model.keras"
    checkpoint = library.callbacks.ModelCheckpoint(str(file))
    made(library).fit(X, Y, callbacks=[checkpoint, Other()], verbose=0)
    loaded = library.models.load_model(file)
    assert (weights_of(loaded)[0] == 7) == saved


def test_verbose_auto(capsys):
    """The output of these tests goes to a file."""
    made(keras).fit(X, Y, epochs=2)
    assert re.search(r"\r.*1/1.*━━━.* - loss: \d", capsys.readouterr().out)
    made(minisgd).fit(X, Y, epochs=2)
    line = r"Epoch {}/2: 1 step, loss \d\S*\n"
    assert re.fullmatch(line.format(1) + line.format(2), capsys.readouterr().out)


def test_verbose_one_bar(capsys):
    how = {"batch_size": 5, "epochs": 3, "verbose": 1}
    made(keras).fit(X, Y, **how)
    text = capsys.readouterr().out
    assert re.findall(r"^Epoch \d/3$", text, re.M) == [
        f"Epoch {n}/3" for n in (1, 2, 3)
    ]
    assert text.count("\n") == 6  # under each of these lines a bar
    assert len(re.findall(r"2/2\b.*━━━.*\n", text)) == 3
    made(minisgd).fit(X, Y, **how)
    text = capsys.readouterr().out
    assert text.count("\n") == 1
    assert re.search(r"\repoch 3/3: 100%\|█+\| 6/6 \[.*, loss \d\S*\]\n$", text)


def test_steps_per_execution():
    theirs = made(keras, steps_per_execution=2)
    with pytest.raises(ValueError, match="must be 1 with the PyTorch backend"):
        theirs.fit(X, Y, batch_size=2, verbose=0)
    ends = []
    callback = minisgd.callbacks.LambdaCallback(
        on_train_batch_end=lambda batch, logs: ends.append(batch)
    )
    for backend in "numpy", "torch":
        model = minisgd.Sequential([minisgd.Dense(1)], backend=backend)
        model.compile(steps_per_execution=2)
        model.fit(X, Y, batch_size=2, callbacks=[callback])
    assert ends == 2 * [1, 3, 4]


@pytest.mark.parametrize(["library", "updates"], [(keras, 1), (minisgd, 2)])
def test_interrupt(library, updates):
    """Ctrl-C comes while the loss of the second update is computed."""
    batches = []

    def note(target):
        batches.append(target)
        if len(batches) == 2:
            signal.raise_signal(signal.SIGINT)

    model = made(library, loss=watching(library, note))
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, batch_size=3, epochs=3, verbose=0)
    assert updates_of(model) == updates


# Files -------------------------------------------------------------------------------


def test_file_names(tmp_path):
    path = tmp_path / "best.model"
    with pytest.raises(ValueError, match=r"must end in `\.keras`"):
        keras.callbacks.ModelCheckpoint(path)
    checkpoint = minisgd.callbacks.ModelCheckpoint(path)
    model = made(minisgd)
    model.fit(X, Y, callbacks=[checkpoint])
    assert weights_of(minisgd.load_model(path)) == weights_of(model)


def test_code_in_files(tmp_path, raises_saying):
    path = tmp_path / "model.keras"
    doubled = keras.layers.Lambda(lambda x: 2 * x)
    keras.Sequential([keras.Input((1,)), doubled]).save(path)
    with pytest.raises(ValueError, match="arbitrary code execution"):
        keras.saving.load_model(path)
    model = keras.saving.load_model(path, safe_mode=False)
    assert_allclose(model.predict(X, verbose=0), 2 * X, rtol=1e-6)

    def error(y_true, y_pred):
        return abs(y_true - y_pred)

    model = made(minisgd, metrics=[error])
    model.save(path)
    sentence = (
        "The file needs 'error', which is not one of minisgd's own. Load it with "
        "load_model(path, custom_objects={'error': error}), or with compile=False."
    )
    with raises_saying(ValueError, sentence):
        minisgd.load_model(path)
    loaded = minisgd.load_model(path, custom_objects={"error": error})
    results = loaded.evaluate(X, Y, verbose=0)
    assert results == model.evaluate(X, Y, verbose=0)
    assert results[1] == pytest.approx(abs(X - Y).mean())
    other = minisgd.load_model(path, compile=False)
    assert weights_of(other) == weights_of(model)


# What nobody says --------------------------------------------------------------------


def defaults(function):
    parameters = inspect.signature(function).parameters.values()
    return {
        each.name: each.default for each in parameters if each.default != each.empty
    }


@pytest.mark.parametrize(
    "name",
    [
        *("callbacks.EarlyStopping", "callbacks.ReduceLROnPlateau"),
        *("callbacks.ModelCheckpoint", "callbacks.BackupAndRestore"),
        *("callbacks.LearningRateScheduler", "callbacks.CSVLogger"),
        *("optimizers.SGD", "optimizers.Adam", "optimizers.RMSprop"),
        *("losses.BinaryCrossentropy", "losses.CategoricalCrossentropy"),
        *("losses.SparseCategoricalCrossentropy", "metrics.BinaryAccuracy"),
        *("layers.Dense", "utils.PyDataset", "Sequential.compile", "Sequential.fit"),
        *("Sequential.evaluate", "Sequential.predict", "Sequential.save"),
        *("Sequential.train_on_batch", "Sequential.test_on_batch"),
    ],
)
def test_defaults_without_a_row_are_those_of_keras(name):
    ours, theirs = (defaults(attrgetter(name)(each)) for each in (minisgd, keras))
    own = {"optimizer", "loss"}  # the row compile-defaults
    own |= {"name", "weight_decay"}  # the same, written otherwise
    common = ours.keys() & theirs.keys() - own
    assert common
    for argument in common:
        assert ours[argument] == theirs[argument], argument


# What is left out --------------------------------------------------------------------


@pytest.mark.parametrize("name", ARGUMENTS)
def test_argument_left_out_is_one_of_keras_and_gets_a_sentence(name):
    theirs = [
        keras.Model.compile,
        keras.layers.Layer.__init__,
        keras.layers.Dense.__init__,
        keras.utils.PyDataset.__init__,
        keras.losses.BinaryCrossentropy.__init__,
        keras.optimizers.SGD.__init__,
        keras.optimizers.Adam.__init__,
    ]
    assert any(name in inspect.signature(each).parameters for each in theirs)
    ours = [
        *(minisgd.Dense, made(minisgd).compile, made(minisgd).fit, minisgd.SGD),
        minisgd.BinaryCrossentropy,
    ]
    said = []
    for function in ours:
        with pytest.raises(TypeError) as problem:
            function(**{name: "so"})
        said.append(str(problem.value))
    assert any(each.endswith(f"{name!r}. {ARGUMENTS[name]}") for each in said)


@pytest.mark.parametrize(
    ["module", "name"], [(module, name) for module in NAMES for name in NAMES[module]]
)
def test_name_left_out_is_one_of_keras_and_gets_a_sentence(module, name):
    theirs = f"{module}.{name}".partition(".")[2]
    assert attrgetter(theirs)(keras) is not None
    with pytest.raises(ImportError) as problem:
        getattr(import_module(module), name)
    assert str(problem.value) == f"{module} has no {name}. {NAMES[module][name]}"


@pytest.mark.parametrize("row", LEFT_OUT, ids=lambda row: row["keras"])
def test_what_is_left_out_is_in_keras_and_not_here(row):
    attrgetter(row["keras"])(keras)
    with pytest.raises((AttributeError, ImportError)):
        attrgetter(row["keras"])(minisgd)
