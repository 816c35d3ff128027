"""The calls of the documentation, as they stand there: only the import differs."""

import re

import numpy as np
import pytest
from numpy.testing import assert_allclose

pytestmark = [
    # Keras reads its weights in a way that the NumPy of today warns of.
    pytest.mark.filterwarnings(
        "ignore:__array__ implementation doesn't accept a copy:DeprecationWarning"
    ),
    # Keras would rather have an Input in front; most of what is written has none.
    pytest.mark.filterwarnings("ignore:Do not pass an `input_shape`:UserWarning"),
]

CALLS = """
import LIBRARY as library
from LIBRARY.layers import Dense
from LIBRARY.models import Sequential
from LIBRARY.optimizers import Adam
from LIBRARY.regularizers import l2

model = Sequential(
    [
        Dense(16, activation="relu", input_shape=(1,)),
        Dense(32, activation="relu", kernel_regularizer=l2(0.01)),
        Dense(2, activation="sigmoid"),
    ]
)
model.compile(
    optimizer=Adam(learning_rate=0.0001),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
if first_weights is not None:
    model.set_weights(first_weights)
history = model.fit(
    x=x,
    y=y,
    validation_data=(x_new, y_new),
    batch_size=10,
    epochs=20,
    shuffle=shuffle,
    verbose=2,
)
"""
EPOCHS = 20


@pytest.fixture(scope="module")
def data():
    """Ages from 13 to 100, scaled; those of 65 and more tend to be of class 1."""
    rng = np.random.default_rng(0)
    ages = rng.integers(13, 101, size=215)
    x = (ages[:, None] - 13) / 87
    y = ((ages >= 65) ^ (rng.uniform(size=215) < 0.05)).astype(int)
    return {"x": x[:205], "y": y[:205], "x_new": x[205:], "y_new": y[205:]}


@pytest.fixture
def run(data, capsys):
    """Run the calls with a library; return what is there then, and what was printed."""

    def run(library, shuffle, first_weights=None):
        names = {**data, "shuffle": shuffle, "first_weights": first_weights}
        exec(CALLS.replace("LIBRARY", library), names)
        return names, capsys.readouterr().out

    return run


@pytest.mark.parametrize("library", ["keras", "minisgd"])
def test_what_the_calls_give(run, library):
    names, printed = run(library, shuffle=True)
    history, model = names["history"], names["model"]
    keys = ["accuracy", "loss", "val_accuracy", "val_loss"]
    assert list(history.history) == keys
    assert {len(column) for column in history.history.values()} == {EPOCHS}
    assert history.epoch == list(range(EPOCHS))
    assert history.params == {"verbose": 2, "epochs": EPOCHS, "steps": 21}
    assert model.history is history
    shapes = [weight.shape for weight in model.get_weights()]
    assert shapes == [(1, 16), (16,), (16, 32), (32,), (32, 2), (2,)]
    assert model.count_params() == 642
    assert history.history["loss"][-1] < history.history["loss"][0]
    # One line per epoch; Keras prints its number on a line of its own before that.
    numbers = re.findall(r"^Epoch (\d+)/20", printed, flags=re.MULTILINE)
    assert numbers == [str(number) for number in range(1, EPOCHS + 1)]
    with_loss = [line for line in printed.splitlines() if "val_loss" in line]
    assert len(with_loss) == EPOCHS
    assert len(printed.splitlines()) == EPOCHS * (2 if library == "keras" else 1)


def test_in_the_same_order_all_numbers_are_the_same(run):
    """From these weights on, no output comes so close to the other, nor a relu to its
    kink, that rounding could decide."""
    rng = np.random.default_rng(51)
    first_weights = [
        rng.uniform(-0.5, 0.5, shape)
        for shape in ((1, 16), 16, (16, 32), 32, (32, 2), 2)
    ]
    theirs, ours = (
        run(library, False, first_weights)[0] for library in ("keras", "minisgd")
    )

    def compare(one, other):
        assert_allclose(one, other, rtol=1e-5, atol=1e-5)

    for name, column in theirs["history"].history.items():
        compare(ours["history"].history[name], column)
    accuracies = ours["history"].history["accuracy"]
    assert accuracies[-1] > accuracies[0] + 0.3
    models = ours["model"], theirs["model"]
    for mine, other in zip(*(model.get_weights() for model in models), strict=True):
        compare(mine, other)
    x, y = theirs["x"], theirs["y"]
    compare(*(model.predict(x, verbose=0) for model in models))
    compare(*(model.evaluate(x, y, verbose=0) for model in models))
