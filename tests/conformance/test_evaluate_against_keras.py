"""evaluate, predict and the methods for one batch, against real Keras, at random."""

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.utils.data import DataLoader

import minisgd

# Keras reads its weights in a way that the NumPy of today warns of.
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy:DeprecationWarning"
)

TIMES = max(1, settings().max_examples // 100)  # 10 in the profile "explore"
EACH = pytest.mark.parametrize("library", [keras, minisgd], ids=["Keras", "minisgd"])


def cases(number):
    """Compare so many random cases."""
    return settings(max_examples=number * TIMES)


class Numbered(keras.utils.PyDataset):
    """Batches with numbers, of the rows of some arrays."""

    def __init__(self, arrays, batch_size):
        super().__init__()
        self.arrays, self.batch_size = arrays, batch_size

    def __len__(self):
        return -(-len(self.arrays[0]) // self.batch_size)

    def __getitem__(self, number):
        first = number * self.batch_size
        return tuple(array[first : first + self.batch_size] for array in self.arrays)


def loader(arrays, batch_size):
    """Make a DataLoader of the rows of some arrays."""
    return DataLoader(list(zip(*arrays, strict=True)), batch_size=batch_size)


def chosen(draw, make, names, arrays):
    """Draw the arguments that say which data to take, and how many."""
    rows = len(arrays[0])
    batch_size = draw(st.integers(1, rows + 3))
    some = {"steps": draw(st.integers(1, -(-rows // batch_size)))}
    if make is not None:
        return {"x": make(arrays, batch_size)} | draw(st.sampled_from([{}, some]))
    cuts = [{}, {"batch_size": batch_size}, {"batch_size": batch_size, **some}]
    return dict(zip(names, arrays, strict=False)) | draw(st.sampled_from(cuts))


def in_a_dict(draw, problem):
    """Draw whether results are asked for by name.

    In a list Keras confuses a metric with its weighted form, and tells it twice.
    """
    return problem.measures_twice or draw(st.booleans())


SOURCES = st.sampled_from([None, Numbered, loader])


@cases(120)
@given(data=st.data(), make=SOURCES, weighted=st.booleans())
def test_evaluate(both, data, make, weighted):
    problem = data.draw(both.problems())
    arrays = [problem.x, problem.y]
    if weighted:
        arrays.append(problem.weights(len(problem.x), seed=1))
    how = chosen(data.draw, make, ["x", "y", "sample_weight"], arrays)
    how["return_dict"] = in_a_dict(data.draw, problem)

    def evaluate(library, model):
        listener, calls = both.recorder(library)
        return model.evaluate(**how, callbacks=[listener], verbose=0), calls

    both.agree(problem, evaluate)


@cases(60)
@given(data=st.data(), make=SOURCES)
def test_predict(both, data, make):
    problem = data.draw(both.problems())
    how = chosen(data.draw, make, ["x"], [problem.x])

    def predict(library, model):
        listener, calls = both.recorder(library)
        return model.predict(**how, callbacks=[listener], verbose=0), calls

    both.agree(problem, predict)


@cases(100)
@given(data=st.data())
def test_one_batch_after_another(both, data):
    """Train on, test on and predict a batch, in any order."""
    problem = data.draw(both.problems(rows=(1, 3)))
    todo = []
    for seed in range(data.draw(st.integers(1, 8))):
        rows = data.draw(st.integers(1, 6))
        x, y = problem.data(rows, seed)
        what = data.draw(st.sampled_from(["train", "test", "predict"]))
        how = {}
        if what == "predict":
            todo.append(("predict_on_batch", (x,), how))
            continue
        how["return_dict"] = in_a_dict(data.draw, problem)
        weights = data.draw(st.sampled_from(["", "samples", "classes"]))
        if weights == "samples":
            how["sample_weight"] = problem.weights(rows, seed)
        elif weights and what == "train":
            how["class_weight"] = {0: 0.5, 1: 3.0}
        todo.append((f"{what}_on_batch", (x, y), how))

    def work(library, model):
        return [getattr(model, name)(*batch, **how) for name, batch, how in todo]

    both.agree(problem, work)


@cases(30)
@given(data=st.data(), batch_size=st.integers(1, 12))
def test_train_on_batch_in_a_loop_is_fit(both, data, batch_size):
    """The loop of one library against the fit of the other, and the other way round."""
    problem = data.draw(both.problems(rows=(1, 12)))

    def fit(model):
        how = {"batch_size": batch_size, "epochs": 2, "shuffle": False, "verbose": 0}
        model.fit(problem.x, problem.y, **how)

    def loop(model):
        for first in [*range(0, len(problem.x), batch_size)] * 2:
            rows = slice(first, first + batch_size)
            model.train_on_batch(problem.x[rows], problem.y[rows])

    both.agree(problem, lambda library, model: (fit, loop)[library is keras](model))
    both.agree(problem, lambda library, model: (loop, fit)[library is keras](model))


# One by one --------------------------------------------------------------------------

X = np.zeros((10, 1))
Y = np.sqrt(np.arange(10.0))


@EACH
def test_the_loss_alone_is_a_number_and_with_metrics_a_list(both, library):
    alone = both.zeros(library).evaluate(X, Y, verbose=0)
    with_metrics = both.zeros(library, metrics=["mse"]).evaluate(X, Y, verbose=0)
    assert type(alone) is float
    assert [type(number) for number in with_metrics] == [float, float]
    assert np.allclose([alone, *with_metrics], 4.5)


@EACH
@pytest.mark.parametrize("steps, loss", [(1, 1.0), (2, 2.5), (4, 4.5), (None, 4.5)])
def test_steps_take_the_first_batches(both, library, steps, loss):
    how = {"batch_size": 3, "steps": steps, "verbose": 0}
    assert np.isclose(both.zeros(library).evaluate(X, Y, **how), loss)
    expected = 10 if steps is None else min(3 * steps, 10)
    assert both.zeros(library).predict(X, **how).shape == (expected, 1)


@EACH
@pytest.mark.parametrize(
    "units, loss, metric, y, value",
    [
        (1, "binary_crossentropy", "accuracy", [0, 0, 0, 1], 3 / 4),
        (1, "binary_crossentropy", "Precision", [0, 0, 1, 1], 0),
        (1, "binary_crossentropy", "Recall", [0, 0, 1, 1], 0),
        (3, "sparse_categorical_crossentropy", "accuracy", [0, 0, 1, 2], 2 / 4),
        (3, "categorical_crossentropy", "accuracy", np.eye(3)[[0, 1, 1, 2]], 1 / 4),
    ],
)
def test_a_half_is_no_and_the_first_of_equals_wins(
    both, library, units, loss, metric, y, value
):
    """All weights are 0, so all outputs are the same: 0.5."""
    dense = library.layers.Dense(units, activation="sigmoid")
    model = library.Sequential([library.Input(shape=(1,)), dense])
    model.compile(loss=loss, metrics=[both.made(library, "metrics", metric)])
    model.set_weights([np.zeros((1, units)), np.zeros(units)])
    assert np.all(model.predict(X[:4], verbose=0) == 0.5)
    assert model.evaluate(X[:4], np.array(y), verbose=0)[1] == value
