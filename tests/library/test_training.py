"""The loop: fit and what it records, against loops and plans made by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import (
    SGD,
    Balanced,
    Dense,
    MeanSquaredError,
    Sequential,
    Shuffled,
    TrainingPlan,
    WithReplacement,
    l2,
)
from minisgd.callbacks import LambdaCallback

SAMPLES = 10
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(SAMPLES, 3)), rng.normal(size=(SAMPLES, 2))
X_NEW, Y_NEW = rng.normal(size=(7, 3)), rng.normal(size=(7, 2))


def make_model(optimizer=None, loss="mse", seed=1):
    """Make a small network; two made alike are alike, bit for bit."""
    layers = [Dense(4, "tanh", input_shape=(3,), kernel_regularizer=l2(0.01)), Dense(2)]
    model = Sequential(layers, dtype="float64", seed=seed)
    model.compile(optimizer or SGD(0.05, momentum=0.9), loss)
    return model


def assert_same_training(model, other):
    assert_array_equal(model.parameters, other.parameters)
    assert model.iteration == other.iteration
    assert model.samples_seen == other.samples_seen


class Watched(MeanSquaredError):
    """A loss that notes which rows of Y it is asked about, batch by batch."""

    def __init__(self):
        self.batches = []

    def value(self, prediction, target, weights=None):
        self.batches.append([Y.tolist().index(row) for row in target.tolist()])
        return super().value(prediction, target, weights)


def batches_of_fit(seed=1, **arguments):
    """Return the batches of one fit, as lists of row numbers."""
    loss = Watched()
    make_model(loss=loss, seed=seed).fit(X, Y, **arguments)
    return loss.batches


# fit → epoch → step → update ---------------------------------------------------------


def test_fit_is_two_loops():
    """A line fitted by hand: a loop over epochs, and in it a loop over batches."""
    x, y = X[:, :1], Y[:, :1]
    slope, intercept, learning_rate, losses = 0.0, 0.0, 0.1, []
    order_of = Shuffled(SAMPLES, seed=7)
    for _ in range(5):
        order = order_of.next_pass()
        for first in range(0, SAMPLES, 4):
            rows = order[first : first + 4]
            errors = slope * x[rows] + intercept - y[rows]
            losses.append((errors**2).mean())
            slope -= learning_rate * 2 * (errors * x[rows]).mean()
            intercept -= learning_rate * 2 * errors.mean()

    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[0.0]], [0.0]])
    model.compile(SGD(learning_rate), "mse")
    sampler = Shuffled(SAMPLES, seed=7)
    history = model.fit(x, y, batch_size=4, epochs=5, sampler=sampler)
    kernel, bias = model.get_weights()
    assert_allclose([kernel.item(), bias.item()], [slope, intercept], rtol=1e-12)
    assert_allclose(history.iterations["loss"], losses, rtol=1e-12)


@given(
    batch_size=st.integers(1, 10),
    epochs=st.integers(1, 4),
    drop_last=st.booleans(),
    steps_per_epoch=st.none() | st.integers(1, 12),
    accumulate_batches=st.integers(1, 4),
)
def test_fit_does_what_the_plan_says(**arguments):
    plan = TrainingPlan(SAMPLES, **arguments)
    model = make_model(loss=Watched())
    history = model.fit(X, Y, **arguments)
    epochs = range(1, plan.epochs + 1)
    assert list(map(len, model.loss.batches)) == [
        size for epoch in epochs for size in plan.batch_sizes_in_epoch(epoch)
    ]
    assert history.iterations["rows"] == [
        size for epoch in epochs for size in plan.update_sizes_in_epoch(epoch)
    ]
    assert model.iteration == plan.iterations
    assert model.samples_seen == plan.samples_seen


def test_every_pass_is_a_fresh_order_of_all_rows():
    batches = batches_of_fit(batch_size=SAMPLES, epochs=5)
    assert all(sorted(batch) == list(range(SAMPLES)) for batch in batches)
    assert len(set(map(tuple, batches))) == 5


def test_the_seed_of_the_model_decides_the_order():
    one, again, other = (batches_of_fit(seed, batch_size=4) for seed in (1, 1, 2))
    assert one == again != other


def test_without_shuffling_the_rows_stay_in_order():
    one_pass = [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]
    assert batches_of_fit(batch_size=4, epochs=2, shuffle=False) == 2 * one_pass


def test_drop_last_leaves_out_the_short_batch():
    batches = batches_of_fit(batch_size=4, epochs=2, shuffle=False, drop_last=True)
    assert batches == 2 * [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_a_batch_larger_than_the_data_is_all_the_data():
    assert batches_of_fit(batch_size=999, shuffle=False) == [list(range(SAMPLES))]


def test_epochs_of_some_steps_are_cut_from_one_stream():
    batches = batches_of_fit(batch_size=4, epochs=4, steps_per_epoch=2, shuffle=False)
    assert batches == (3 * [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]])[:8]


def test_a_sampler_decides_the_order():
    drawn = WithReplacement(SAMPLES, seed=3).next_pass().tolist()
    batches = batches_of_fit(batch_size=4, sampler=WithReplacement(SAMPLES, seed=3))
    assert batches == [drawn[:4], drawn[4:8], drawn[8:]]


def test_the_next_fit_may_go_another_way():
    loss = Watched()
    model = make_model(loss=loss)
    model.fit(X, Y, batch_size=4)
    model.fit(X, Y, batch_size=4, shuffle=False)
    model.fit(X[:5], Y[:5], batch_size=4, shuffle=False)
    drawn = WithReplacement(5, seed=3).next_pass().tolist()
    sampler = WithReplacement(5, seed=3)
    model.fit(X[:5], Y[:5], batch_size=4, shuffle=False, sampler=sampler)
    assert loss.batches[3:] == [
        *([0, 1, 2, 3], [4, 5, 6, 7], [8, 9]),
        *([0, 1, 2, 3], [4]),
        *(drawn[:4], drawn[4:]),
    ]


@given(batch_size=st.integers(1, 6), batches=st.integers(1, 6))
def test_accumulated_batches_equal_one_large_batch(batch_size, batches):
    small, large = make_model(), make_model()
    ours = small.fit(X, Y, batch_size, epochs=3, accumulate_batches=batches)
    theirs = large.fit(X, Y, batch_size * batches, epochs=3)
    assert_allclose(small.parameters, large.parameters, rtol=1e-10)
    losses = ours.iterations.pop("loss"), theirs.iterations.pop("loss")
    assert_allclose(*losses, rtol=1e-10)
    assert ours.iterations == theirs.iterations


# Stopping and going on ---------------------------------------------------------------


@pytest.mark.parametrize("steps_per_epoch", [None, 3, 4])
def test_two_epochs_and_three_more_are_five(steps_per_epoch):
    """Of 4 updates each, in batches of 3, 3, 3 and 1, or of the steps given."""
    how = {"batch_size": 3, "steps_per_epoch": steps_per_epoch}
    once, twice = make_model(), make_model()
    whole = once.fit(X, Y, epochs=5, **how)
    parts = twice.fit(X, Y, epochs=2, **how), twice.fit(X, Y, epochs=3, **how)
    assert_same_training(twice, once)
    for name in "iteration", "samples_seen", "data_passes", "rows", "loss":
        both = parts[0].iterations[name] + parts[1].iterations[name]
        assert both == whole.iterations[name]


def test_initial_epoch_leaves_out_what_is_done():
    once, twice = make_model(), make_model()
    whole = once.fit(X, Y, 3, epochs=5)
    twice.fit(X, Y, 3, epochs=2)
    rest = twice.fit(X, Y, 3, epochs=5, initial_epoch=2)
    assert_same_training(twice, once)
    assert rest.epoch == whole.epoch[2:] == [2, 3, 4]
    assert rest.history["loss"] == whole.history["loss"][2:]
    for name, column in rest.iterations.items():
        assert column == whole.iterations[name][-len(column) :]


def test_nothing_is_left_to_do_after_the_last_epoch():
    model = make_model()
    history = model.fit(X, Y, epochs=3, initial_epoch=3)
    assert_same_training(model, make_model())
    assert history.epoch == [] and history.history == {}


@pytest.mark.parametrize("at", [1, 2, 4, 5, 6])
def test_what_was_done_before_an_interruption_is_counted(at):
    """Batches of 4, 4 and 2; the loss of update number `at` never comes."""

    class Interrupted(MeanSquaredError):
        def value(self, prediction, target, weights=None):
            if optimizer.updates == at - 1:
                raise KeyboardInterrupt
            return super().value(prediction, target, weights)

    class Counted(SGD):
        updates = 0

        def update(self, parameters, gradients):
            super().update(parameters, gradients)
            self.updates += 1

    optimizer = Counted(0.05)
    model = make_model(optimizer, Interrupted())
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, batch_size=4, epochs=5)
    assert model.iteration == optimizer.updates == at - 1
    assert model.samples_seen == sum([4, 4, 2, 4, 4, 2][: at - 1])


# What is recorded --------------------------------------------------------------------


def test_history_of_two_fits_in_a_row():
    model = make_model()
    first = model.fit(X, Y, batch_size=4, epochs=2)
    second = model.fit(X, Y, batch_size=5, epochs=1, validation_data=(X_NEW, Y_NEW))
    assert first.iterations.pop("loss") != second.iterations.pop("loss")
    assert first.iterations == {
        "iteration": [1, 2, 3, 4, 5, 6],
        "epoch": [1, 1, 1, 2, 2, 2],
        "step": [1, 2, 3, 1, 2, 3],
        "rows": [4, 4, 2, 4, 4, 2],
        "samples_seen": [4, 8, 10, 14, 18, 20],
        "data_passes": [0.4, 0.8, 1.0, 1.4, 1.8, 2.0],
    }
    assert second.iterations == {
        "iteration": [7, 8],
        "epoch": [1, 1],
        "step": [1, 2],
        "rows": [5, 5],
        "samples_seen": [25, 30],
        "data_passes": [2.5, 3.0],
    }
    assert first.history.keys() == {"loss"}
    assert second.history.keys() == {"loss", "val_loss"}
    assert first.epoch == [0, 1]
    loss = first.history["loss"][-1]
    assert repr(first) == f"History of 2 epochs, 6 updates: loss {loss:.4g}"


def test_the_loss_of_an_update_is_taken_before_it():
    model = make_model()
    expected = []
    for _ in range(5):
        expected.append(model.evaluate(X, Y))
        model.fit(X, Y, batch_size=SAMPLES)
    history = make_model().fit(X, Y, batch_size=SAMPLES, epochs=5)
    assert_allclose(history.iterations["loss"], expected, rtol=1e-12)


def test_the_loss_of_an_epoch_is_the_mean_over_its_samples():
    """Where parameters hardly move, every sample is judged by the same model."""
    model = make_model(SGD(learning_rate=1e-300))
    history = model.fit(X, Y, batch_size=4)
    assert_allclose(history.history["loss"], [model.evaluate(X, Y)], rtol=1e-12)
    mean_of_batch_means = np.mean(history.iterations["loss"])
    assert abs(mean_of_batch_means - model.evaluate(X, Y)) > 0.01


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 3))
def test_the_loss_of_an_epoch_weighs_updates_by_rows(batch_size, steps, accumulate):
    history = make_model().fit(
        X, Y, batch_size, 3, steps_per_epoch=steps, accumulate_batches=accumulate
    )
    for epoch, loss in enumerate(history.history["loss"]):
        updates = slice(epoch * steps, (epoch + 1) * steps)
        losses = history.iterations["loss"][updates]
        rows = history.iterations["rows"][updates]
        assert loss == pytest.approx(np.average(losses, weights=rows), rel=1e-12)


# Looking without touching ------------------------------------------------------------


def test_validation_data_are_looked_at_after_every_epoch_and_never_trained_on():
    without, watched, by_hand = make_model(), make_model(), make_model()
    without.fit(X, Y, batch_size=4, epochs=3)
    history = watched.fit(X, Y, batch_size=4, epochs=3, validation_data=(X_NEW, Y_NEW))
    assert_same_training(watched, without)
    expected = []
    for _ in range(3):
        by_hand.fit(X, Y, batch_size=4)
        expected.append(by_hand.evaluate(X_NEW, Y_NEW))
    assert_allclose(history.history["val_loss"], expected, rtol=1e-12)


def test_data_and_model_are_left_as_they_are():
    model, untouched, x, y = make_model(), make_model(), X.copy(), Y.copy()
    model.predict(x)
    model.evaluate(x, y)
    assert_same_training(model, untouched)
    model.fit(x, y, epochs=3, validation_data=(x, y))
    assert_array_equal(x, X)
    assert_array_equal(y, Y)


def test_evaluate_is_the_mean_loss_plus_the_penalty():
    model = make_model()
    expected = ((model.predict(X) - Y) ** 2).mean()
    expected += 0.01 * (model.get_weights()[0] ** 2).sum()
    assert model.evaluate(X, Y) == pytest.approx(expected, rel=1e-12)


def test_predict_is_the_formula():
    model = make_model()
    kernel, bias, last_kernel, last_bias = model.get_weights()
    expected = np.tanh(X @ kernel + bias) @ last_kernel + last_bias
    assert_allclose(model.predict(X), expected, rtol=1e-12)


@given(st.integers(1, 15))
def test_answers_are_the_same_for_every_batch_size(batch_size):
    model = make_model()
    expected = model.predict(X, batch_size=SAMPLES)
    assert_allclose(model.predict(X, batch_size), expected, rtol=1e-12)
    loss = model.evaluate(X, Y, batch_size=SAMPLES)
    assert model.evaluate(X, Y, batch_size) == pytest.approx(loss, rel=1e-12)


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_an_evaluation_does_not_lose_digits_in_many_batches(backend):
    """Sums in float32 would: here they are off by 1e-4 in the end."""
    model = Sequential([Dense(1, input_shape=(1,))], backend=backend)
    model.compile("sgd", "mae")
    x, y = np.zeros((20_000, 1)), np.full((20_000, 1), 0.1)
    model.set_weights([[[0.0]], [0.0]])
    found = [model.evaluate(x, y, size, verbose=0) for size in (1, 20_000)]
    assert_allclose(found, 0.1, rtol=1e-6)


@pytest.mark.parametrize("run_eagerly", [True, False])
def test_who_stops_at_the_beginning_gets_one_update(run_eagerly):
    def stop(*_):
        model.stop_training = True

    for when in "on_train_begin", "on_epoch_begin":
        model = make_model()
        model.compile(SGD(0.1), "mse", run_eagerly=run_eagerly)
        listener = LambdaCallback(**{when: stop})
        model.fit(X, Y, batch_size=3, epochs=50, verbose=0, callbacks=listener)
        assert model.iteration == 1


def test_a_sampler_is_known_by_itself_not_by_its_generator():
    rng, model = np.random.default_rng(0), make_model()
    for rare in 0, 9:
        classes = np.arange(SAMPLES) == rare
        sampler = Balanced(classes, rng)
        model.fit(X, Y, batch_size=3, verbose=0, sampler=sampler)
        assert model._stream.batches.sampler is sampler
