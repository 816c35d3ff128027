"""fit, against real Keras: the same numbers, names and calls, at random.

What is compared, in every case: all calls of a callback with all their arguments, the
running loss and metrics after every batch among them; the history with its names, their
order and lengths; and the final weights.
"""

from itertools import cycle

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from torch.utils.data import DataLoader

import minisgd

# Keras reads its weights in a way that the NumPy of today warns of.
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy:DeprecationWarning"
)

TIMES = max(1, settings().max_examples // 100)  # 10 in the profile "explore"
COUNTED = []  # how many random cases the tests of this file compare


def cases(number):
    """Compare so many random cases."""
    COUNTED.append(number)
    return settings(max_examples=number * TIMES)


def test_enough_cases_are_compared():
    """Every test below adds the number of examples that Hypothesis draws for it."""
    assert sum(COUNTED) >= 500


# Arrays ------------------------------------------------------------------------------


@cases(400)
@given(data=st.data())
def test_fit_is_that_of_keras(both, data):
    problem = data.draw(both.problems())
    arguments = data.draw(both.ways_to_fit(problem))
    both.agree(problem, lambda *which: both.fit(*which, **arguments))


@cases(60)
@given(data=st.data())
def test_one_fit_after_another(both, data):
    """Weights and the memory of the optimizer are kept, epochs and history are not."""
    problem = data.draw(both.problems(rows=(1, 20)))
    first, second = (data.draw(both.ways_to_fit(problem)) for _ in "12")
    first.pop("steps_per_epoch", None)  # we finish a pass that is cut, Keras does not

    def fit_twice(*which):
        return both.fit(*which, **first), both.fit(*which, **second)

    both.agree(problem, fit_twice)


@cases(60)
@given(data=st.data(), at_a_time=st.integers(2, 7))
def test_steps_per_execution_only_leaves_calls_out(both, data, at_a_time):
    """Keras on PyTorch makes one step at a time, so we leave calls out by hand: the
    first and the last of so many steps are told, and the end of the epoch."""
    problem = data.draw(both.problems())
    arguments = data.draw(both.ways_to_fit(problem))

    def fit(library, model):
        if library is minisgd:
            model.steps_per_execution = at_a_time
        seen = both.fit(library, model, **arguments)
        if library is keras:
            seen["calls"] = list(every(at_a_time, seen["calls"]))
        return seen

    both.agree(problem, fit)


def every(at_a_time, calls):
    """Leave out the calls in the middle of so many training steps."""
    for call, after in zip(calls, [*calls[1:], None], strict=True):
        first = call[0] != "on_train_batch_begin" or call[1] % at_a_time == 0
        last = (
            call[0] != "on_train_batch_end"
            or (call[1] + 1) % at_a_time == 0
            or after[0] != "on_train_batch_begin"
        )
        if first and last:
            yield call


# Batches that others have made -------------------------------------------------------


class Numbered(keras.utils.PyDataset):
    """Batches with numbers."""

    def __init__(self, batches):
        super().__init__()
        self.batches = batches

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, number):
        return self.batches[number]


def loader(batches):
    """Make a DataLoader that gives these batches, as tensors."""
    return DataLoader(batches, batch_size=None)


def generator(batches):
    """Give these batches, again and again."""
    yield from cycle(batches)


@st.composite
def lists_of_batches(draw, problem, seed):
    """Draw batches (x, y) or (x, y, sample_weight) of different sizes."""
    weighted, batches = draw(st.booleans()), []
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    for number, size in enumerate(sizes):
        batch = problem.data(size, seed + number)
        if weighted:
            batch = *batch, problem.weights(size, seed + number)
        batches.append(batch)
    return batches


@cases(120)
@given(data=st.data(), source=st.sampled_from([Numbered, loader, generator]))
def test_fit_with_batches(both, data, source):
    problem = data.draw(both.problems())
    batches = data.draw(lists_of_batches(problem, seed=100))
    arguments = {"epochs": data.draw(st.integers(1, 4)), "shuffle": False}
    divisors = [n for n in range(1, len(batches) + 1) if len(batches) % n == 0]
    steps = st.sampled_from(divisors)
    if source is generator:
        arguments["steps_per_epoch"] = data.draw(st.integers(1, 8))
    else:
        arguments["steps_per_epoch"] = data.draw(st.none() | steps)
    if source is Numbered and len(batches[0]) == 2 and data.draw(st.booleans()):
        arguments["class_weight"] = {0: 0.5, 1: 2.0}
    validation = data.draw(st.sampled_from([None, "arrays", Numbered, loader]))
    if validation == "arrays":
        arguments["validation_data"] = problem.data(7, seed=1)
        arguments["validation_batch_size"] = data.draw(st.none() | st.integers(1, 9))
    elif validation:
        held_out = data.draw(lists_of_batches(problem, seed=200))
        arguments["validation_data"] = validation(held_out)
        steps = st.none() | st.integers(1, len(held_out))
        arguments["validation_steps"] = data.draw(steps)
    both.agree(problem, lambda *which: both.fit(*which, source(batches), **arguments))


@cases(30)
@given(data=st.data())
@pytest.mark.filterwarnings("ignore:Your input ran out of data:UserWarning")
def test_one_epoch_of_a_generator_ends_where_it_ends(both, data):
    """Keras warns of it, though nothing is wrong."""
    problem = data.draw(both.problems())
    batches = data.draw(lists_of_batches(problem, seed=100))

    def fit(library, model):
        return both.fit(library, model, (each for each in batches), shuffle=False)

    both.agree(problem, fit)


# One by one --------------------------------------------------------------------------

EACH = pytest.mark.parametrize("library", [keras, minisgd], ids=["Keras", "minisgd"])
X10 = np.zeros((10, 1))


def steps_of(calls, hook):
    """Count the calls of a hook between one end of an epoch and the next."""
    counts = [0]
    for call in calls:
        counts[-1] += call[0] == hook
        if call[0] == "on_epoch_end":
            counts.append(0)
    return counts[:-1]


@EACH
@pytest.mark.parametrize(
    "samples, share, train, held_out",
    [
        (10, 0.2, 8, 2),
        (10, 0.25, 7, 3),
        (10, 0.33, 6, 4),
        (10, 0.05, 9, 1),
        (10, 0.7, 3, 7),
        (10, 0.8, 1, 9),  # 10 * (1 - 0.8) is a little less than 2
        (3, 1 / 3, 2, 1),
    ],
)
def test_validation_split_rounds_down_in_floats(
    both, library, samples, share, train, held_out
):
    x = X10[:samples]
    how = {"batch_size": 1, "validation_split": share}
    calls = both.fit(library, both.zeros(library), x, x, **how)["calls"]
    assert steps_of(calls, "on_train_batch_end") == [train]
    assert steps_of(calls, "on_test_batch_end") == [held_out]


@EACH
@pytest.mark.parametrize("samples, share", [(10, 0.9), (10, 0.99), (1, 0.5)])
def test_validation_split_must_leave_samples(both, library, samples, share):
    x = X10[:samples]
    with pytest.raises(ValueError):
        both.zeros(library).fit(x, x, validation_split=share, verbose=0)


@EACH
def test_the_split_is_made_before_shuffling(both, library):
    """The last rows are large; whatever the order, they never train."""
    y = np.array([0.0] * 8 + [10.0] * 2)
    how = {"validation_split": 0.2, "epochs": 5, "shuffle": True}
    history = both.fit(library, both.zeros(library), X10, y, **how)["history"]
    assert_allclose(history["loss"], 5 * [0], atol=1e-9)
    assert_allclose(history["val_loss"], 5 * [100], rtol=1e-6)


@EACH
@pytest.mark.parametrize(
    "initial_epoch, epochs, done",
    [(0, 2, [0, 1]), (1, 3, [1, 2]), (3, 3, []), (5, 3, []), (0, 1, [0])],
)
def test_epochs_is_the_number_of_the_last(both, library, initial_epoch, epochs, done):
    how = {"initial_epoch": initial_epoch, "epochs": epochs}
    seen = both.fit(library, both.zeros(library), X10, X10, **how)
    hooks = [call[0] for call in seen["calls"]]
    assert seen["epochs"] == done
    assert list(seen["history"]) == (["loss"] if done else [])
    assert seen["calls"][0] == (
        "set_params",
        {"verbose": 0, "epochs": epochs, "steps": 1},
    )
    assert hooks.count("on_epoch_end") == len(done)
    assert hooks.count("on_train_begin") == hooks.count("on_train_end") == 1


@EACH
@pytest.mark.parametrize(
    "validation_freq, initial_epoch, validated",
    [
        (1, 0, [0, 1, 2, 3, 4]),
        (2, 0, [1, 3]),
        (2, 1, [1, 3]),  # counted from the first epoch of all
        (3, 1, [2]),
        (9, 0, []),
        ([1, 4], 0, [0, 3]),
        ([1, 4], 1, [3]),
        ([7], 0, []),
    ],
)
def test_validation_freq(both, library, validation_freq, initial_epoch, validated):
    how = {"validation_freq": validation_freq, "initial_epoch": initial_epoch}
    how |= {"validation_data": (X10, X10), "epochs": 5}
    seen = both.fit(library, both.zeros(library), X10, X10, **how)
    counts = steps_of(seen["calls"], "on_test_end")
    found = [epoch for epoch, n in zip(seen["epochs"], counts, strict=True) if n]
    assert found == validated
    assert len(seen["history"].get("val_loss", [])) == len(validated)
    assert len(seen["history"]["loss"]) == 5 - initial_epoch


@EACH
@pytest.mark.parametrize(
    "batch_size, validation_batch_size, batches",
    [(None, None, 3), (7, None, 10), (7, 20, 4), (None, 35, 2), (7, 999, 1)],
)
def test_how_validation_is_batched(
    both, library, batch_size, validation_batch_size, batches
):
    how = {"batch_size": batch_size, "validation_batch_size": validation_batch_size}
    x = np.zeros((70, 1))
    calls = both.fit(
        library, both.zeros(library), X10, X10, **how, validation_data=(x, x)
    )
    assert steps_of(calls["calls"], "on_test_batch_end") == [batches]


@EACH
def test_validation_steps_take_the_first_batches_every_time(both, library):
    y = np.sqrt(np.arange(10))
    how = {"validation_data": (X10, y), "validation_steps": 2, "epochs": 3}
    how |= {"validation_batch_size": 3}
    seen = both.fit(library, both.zeros(library), X10, X10, **how)
    assert steps_of(seen["calls"], "on_test_batch_end") == [2, 2, 2]
    assert_allclose(seen["history"]["val_loss"], 3 * [2.5], rtol=1e-6)


@EACH
def test_the_loss_is_weighed_by_rows(both, library):
    """Losses 1, 2, 4 ... 512 in batches of 4, 4 and 2; the mean of the means of the
    batches would be 149.25."""
    y = np.sqrt(2.0 ** np.arange(10))
    how = {"batch_size": 4, "shuffle": False}
    seen = both.fit(library, both.zeros(library), X10, y, **how)
    running = [call[2] for call in seen["calls"] if call[0] == "on_train_batch_end"]
    assert [list(logs) for logs in running] == 3 * [["loss"]]
    losses = [logs["loss"] for logs in running]
    assert all(type(loss) is float for loss in losses)
    assert_allclose(losses, [3.75, 31.875, 102.3], rtol=1e-6)
    assert_allclose(seen["history"]["loss"], [102.3], rtol=1e-6)


@EACH
def test_a_weighted_loss_is_divided_by_the_number_of_rows(both, library):
    how = {"sample_weight": np.array([4.0] * 5 + [0.0] * 5)}
    metrics = {"metrics": ["mse"], "weighted_metrics": ["mse", "mae"]}
    model = both.zeros(library, **metrics)
    history = both.fit(library, model, X10, np.arange(10) - 1.0, **how)["history"]
    assert list(history) == ["loss", "mae", "mse", "weighted_mse"]
    expected = {
        "loss": 4 * (1 + 0 + 1 + 4 + 9) / 10,
        "mae": (1 + 0 + 1 + 2 + 3) / 5,
        "mse": (1 + 0 + 1 + 4 + 9 + 16 + 25 + 36 + 49 + 64) / 10,
        "weighted_mse": (1 + 0 + 1 + 4 + 9) / 5,
    }
    for name, value in expected.items():
        assert_allclose(history[name], [value], rtol=1e-6)


@EACH
def test_the_loss_looks_back_and_the_validation_loss_ahead(both, library):
    x = np.linspace(-1, 1, 10)[:, None]
    model = both.zeros(library)
    model.optimizer.learning_rate = 0.1
    before = model.evaluate(x, x, verbose=0)
    history = both.fit(library, model, x, x, validation_data=(x, x))["history"]
    after = model.evaluate(x, x, verbose=0)
    assert after < 0.95 * before
    assert_allclose(history["loss"], [before], rtol=1e-6)
    assert_allclose(history["val_loss"], [after], rtol=1e-6)


@EACH
@pytest.mark.parametrize("kind", [int, float, np.float32])
def test_class_weight_is_for_the_loss_and_weighted_metrics(both, library, kind):
    y = np.array([0.0] * 6 + [1.0] * 3 + [2.0])
    model = both.zeros(library, metrics=["mse"], weighted_metrics=["mse"])
    how = {"class_weight": {kind(0): 1.0, kind(1): 3.0}, "validation_data": (X10, y)}
    history = both.fit(library, model, X10, y, **how)["history"]
    expected = {"loss": 1.3, "mse": 0.7, "weighted_mse": 0.8125}
    expected |= {"val_loss": 0.7, "val_mse": 0.7, "val_weighted_mse": 0.7}
    assert list(history) == sorted(expected)
    for name, value in expected.items():
        assert_allclose(history[name], [value], rtol=1e-6)


@EACH
def test_class_weight_is_not_for_the_part_that_is_split_off(both, library):
    y = np.array([0.0, 1.0] * 5)
    how = {"class_weight": {1: 3.0}, "validation_split": 0.4}
    history = both.fit(library, both.zeros(library), X10, y, **how)["history"]
    assert_allclose(history["loss"], [1.5], rtol=1e-6)
    assert_allclose(history["val_loss"], [0.5], rtol=1e-6)


@EACH
def test_sample_weight_is_split_with_the_samples(both, library):
    y, weights = np.array([0.0, 1.0] * 5), np.array([1.0] * 6 + [2.0] * 4)
    how = {"sample_weight": weights, "validation_split": 0.4}
    history = both.fit(library, both.zeros(library), X10, y, **how)["history"]
    assert_allclose(history["loss"], [0.5], rtol=1e-6)
    assert_allclose(history["val_loss"], [1.0], rtol=1e-6)


@EACH
@pytest.mark.parametrize("shape", [(5,), (5, 1)])
def test_the_class_of_a_number_is_found_by_rounding(both, library, shape):
    """Half goes to the even class: 0.5 to 0, 1.5 and 2.5 to 2; 3 has no weight."""
    y = np.array([0.5, 1.5, 2.5, 3.0, 0.9]).reshape(shape)
    how = {"class_weight": {0: 0.0, 1: 10.0, 2: 100.0}}
    history = both.fit(library, both.zeros(library), X10[:5], y, **how)["history"]
    weighted = 0 * 0.25 + 100 * 2.25 + 100 * 6.25 + 1 * 9 + 10 * 0.81
    assert_allclose(history["loss"], [weighted / 5], rtol=1e-6)


@EACH
def test_the_class_of_a_one_hot_row_is_its_largest(both, library):
    model = library.Sequential([library.Input(shape=(1,)), library.layers.Dense(3)])
    model.compile(loss="mse")
    model.set_weights([np.zeros((1, 3)), np.zeros(3)])
    y = np.eye(3)[[0, 1, 1, 2]]
    how = {"class_weight": {0: 0.0, 1: 2.0}}
    history = both.fit(library, model, X10[:4], y, **how)["history"]
    assert_allclose(history["loss"], [(0 + 2 + 2 + 1) / 3 / 4], rtol=1e-6)


@EACH
def test_class_weight_and_sample_weight_do_not_go_together(both, library):
    how = {"class_weight": {0: 1.0}, "sample_weight": np.ones(10)}
    with pytest.raises(ValueError, match="class_weight"):
        both.zeros(library).fit(X10, X10, **how, verbose=0)


@EACH
def test_an_object_with_numbers_hears_of_the_ends_of_epochs(both, library):
    """Keras tells it once more, before the first."""

    class Hearing(Numbered):
        told = 0

        def on_epoch_end(self):
            self.told += 1

    batches = Hearing([(X10, X10), (X10, X10)])
    both.fit(library, both.zeros(library), batches, epochs=3, shuffle=False)
    assert batches.told == 3 + (library is keras)
