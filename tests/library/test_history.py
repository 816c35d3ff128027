"""The record of training, by itself and as fit writes it, against sums made by hand."""

from math import inf, isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from minisgd import SGD, Dense, History, MeanSquaredError, Sequential, load_model
from minisgd.backends import BaseBackend
from minisgd.callbacks import Callback, LambdaCallback

X = np.arange(10.0).reshape(10, 1) / 10
Y = 2 * X


def make_model(loss="mse", backend="numpy", **how):
    model = Sequential(
        [Dense(1, input_shape=(1,))], dtype="float64", seed=0, backend=backend
    )
    model.compile(SGD(0.01), loss, **how)
    return model


def written(*epochs, **begin):
    """Write a record by hand: for every epoch a list of (rows, loss)."""
    record = History(**begin)
    for number, updates in enumerate(epochs):
        record.begin_epoch(number)
        for rows, loss in updates:
            record.add_update(rows, {"loss": (rows * loss, rows)})
        record.on_epoch_end(number, record.means())
    return record


# By itself ---------------------------------------------------------------------------


def test_a_record_holds_what_happened_per_epoch_and_per_update():
    record = written(
        [(4, 1.0), (4, 2.0), (2, 6.0)],
        [(4, 3.0), (4, 3.0), (2, 3.0)],
        samples=10,
        iteration=100,
        samples_seen=1000,
    )
    assert record.epoch == [0, 1]
    assert record.history == {"loss": [(4 + 8 + 12) / 10, 3.0]}
    assert record.iterations == {
        "iteration": [101, 102, 103, 104, 105, 106],
        "epoch": [1, 1, 1, 2, 2, 2],
        "step": [1, 2, 3, 1, 2, 3],
        "rows": [4, 4, 2, 4, 4, 2],
        "samples_seen": [1004, 1008, 1010, 1014, 1018, 1020],
        "data_passes": [100.4, 100.8, 101.0, 101.4, 101.8, 102.0],
        "loss": [1.0, 2.0, 6.0, 3.0, 3.0, 3.0],
    }
    assert repr(record) == "History of 2 epochs, 6 updates: loss 3"


def test_a_record_begins_empty():
    record = History()
    assert record.epoch == [] and record.history == {}
    assert not any(record.iterations.values())
    assert list(record.iterations) == [
        *("iteration", "epoch", "step", "rows", "samples_seen", "data_passes", "loss")
    ]
    assert repr(record) == "History of 0 epochs, 0 updates"


def test_before_the_first_update_of_an_epoch_there_are_no_means():
    assert History().means() == {}
    seen = []

    class Looks(Callback):
        def on_epoch_begin(self, epoch, logs=None):
            seen.append(self.model.history.means())

    make_model().fit(X, Y, callbacks=Looks())
    assert seen == [{}]


def test_means_are_those_of_the_epoch_so_far():
    record = History()
    record.begin_epoch(0)
    record.add_update(3, {"loss": (6.0, 3), "a": (0.0, 0.0), "b": (1.0, 3)})
    assert record.means() == {"loss": 2.0, "a": 0.0, "b": 1 / 3}
    record.add_update(1, {"loss": (2.0, 1), "a": (2.5, 0.5), "b": (1.0, 1)})
    assert record.means() == {"loss": 2.0, "a": 5.0, "b": 0.5}
    record.on_epoch_end(0, record.means())
    record.begin_epoch(1)
    record.add_update(1, {"loss": (9.0, 1), "a": (1.0, 1.0), "b": (0.0, 1)})
    assert record.means() == {"loss": 9.0, "a": 1.0, "b": 0.0}


UPDATES = st.lists(st.tuples(st.integers(1, 9), st.floats(-9, 9)), min_size=1)


@given(UPDATES, st.data())
def test_when_a_record_is_looked_at_changes_nothing(updates, data):
    looked, alone = History(samples=7), History(samples=7)
    for record in looked, alone:
        record.begin_epoch(0)
        for rows, loss in updates:
            record.add_update(rows, {"loss": (rows * loss, rows)})
            if record is looked and data.draw(st.booleans()):
                record.means()
            if record is looked and data.draw(st.booleans()):
                record.catch_up()
    assert looked.means() == alone.means()
    assert looked.iterations == alone.iterations
    rows, losses = zip(*updates, strict=True)
    expected = np.average(losses, weights=rows)
    assert looked.means()["loss"] == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_updates_are_there_whenever_they_are_asked_for():
    record = History()
    record.begin_epoch(0)
    record.add_update(2, {"loss": (6.0, 2)})
    record.add_update(1, {"loss": (1.0, 1)})
    assert record.iterations["loss"] == [3.0, 1.0]
    assert record.iterations["loss"] == [3.0, 1.0]
    record.add_update(1, {"loss": (5.0, 1)})
    assert record.iterations["loss"] == [3.0, 1.0, 5.0]


@given(UPDATES, st.integers(0, 9))
def test_updates_may_be_told_one_by_one_or_together(updates, cut):
    rows, losses = map(np.array, zip(*updates, strict=True))
    alone, together = History(samples=7), History(samples=7)
    for record in alone, together:
        record.begin_epoch(3)
    for count, loss in zip(rows.tolist(), losses.tolist(), strict=True):
        alone.add_update(count, {"loss": (count * loss, count)})
    for part in slice(0, cut), slice(cut, None):
        if len(rows[part]):
            sums = {"loss": (rows[part] * losses[part], rows[part])}
            together.add_updates(rows[part], sums)
    assert together.iterations == alone.iterations
    assert together.means() == alone.means()
    assert together.step == alone.step == len(rows)


def test_what_an_epoch_lacks_is_left_out():
    record = History()
    for epoch in 0, 1, 2:
        record.on_epoch_end(epoch, {"loss": 1.0} | ({"val_loss": 2.0} if epoch else {}))
    assert record.history == {"loss": [1.0, 1.0, 1.0], "val_loss": [2.0, 2.0]}
    assert record.epoch == [0, 1, 2]
    assert repr(record) == "History of 3 epochs, 0 updates: loss 1, val_loss 2"


# Passes over the data ----------------------------------------------------------------


class Items:
    """Five batches of two, as an object with numbers for them."""

    def __len__(self):
        return 5

    def __getitem__(self, number):
        rows = slice(2 * number, 2 * number + 2)
        return X[rows], Y[rows]


def data_loader(**how):
    torch = pytest.importorskip("torch")
    pairs = torch.utils.data.TensorDataset(torch.tensor(X), torch.tensor(Y))
    return torch.utils.data.DataLoader(pairs, batch_size=4, **how)


@pytest.mark.parametrize(
    "data, how, passes",
    [
        ((X, Y), {"batch_size": 4}, [0.4, 0.8, 1.0]),
        ((X, Y), {"batch_size": 4, "drop_last": True}, [0.4, 0.8]),
        ((X, Y), {"batch_size": 3, "accumulate_batches": 2}, [0.6, 1.0]),
        ((X, Y), {"batch_size": 4, "validation_split": 0.2}, [0.5, 1.0]),
        ((X, Y), {"batch_size": 10, "steps_per_epoch": 2, "epochs": 2}, [1, 2, 3, 4]),
        ((data_loader(),), {}, [0.4, 0.8, 1.0]),
    ],
)
def test_passes_are_counted_in_rows(data, how, passes):
    assert make_model().fit(*data, **how).iterations["data_passes"] == passes


def loader_of_batches():
    """Its dataset has five batches: nobody knows of how many samples."""
    torch = pytest.importorskip("torch")
    batches = [Items()[number] for number in range(5)]
    return torch.utils.data.DataLoader(batches, batch_size=None)


@pytest.mark.parametrize("data", [Items(), iter([(X, Y)] * 5), loader_of_batches()])
def test_passes_are_nan_if_nobody_knows_how_many_samples_there_are(data):
    iterations = make_model().fit(data).iterations
    assert len(iterations["data_passes"]) == 5
    assert all(map(isnan, iterations["data_passes"]))
    assert iterations["iteration"] == [1, 2, 3, 4, 5]


# Epochs that are not finished --------------------------------------------------------


@pytest.mark.parametrize("at_a_time", [1, 2])
def test_an_epoch_that_was_stopped_is_recorded_as_far_as_it_came(at_a_time):
    model = make_model(steps_per_execution=at_a_time)

    def stop(batch, logs):
        model.stop_training = batch == 1

    stops = LambdaCallback(on_train_batch_end=stop)
    history = model.fit(X, Y, batch_size=4, epochs=3, callbacks=stops)
    assert history.epoch == [0]
    assert history.iterations["rows"] == [4, 4]
    assert history.history["loss"] == [np.mean(history.iterations["loss"])]


@pytest.mark.parametrize("hook", ["on_train_end", "on_batch_end"])
def test_the_updates_of_an_epoch_that_was_interrupted_are_recorded(hook):
    """Whether somebody has listened to every update or not."""

    def interrupt(batch, logs):
        if model.iteration == 4:
            raise KeyboardInterrupt

    model = make_model()
    hooks = {"on_train_batch_begin": interrupt, hook: lambda *_: None}
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, batch_size=4, epochs=3, callbacks=LambdaCallback(**hooks))
    history = model.history
    assert history.epoch == [0] and len(history.history["loss"]) == 1
    assert history.iterations["iteration"] == [1, 2, 3, 4]
    assert history.iterations["epoch"] == [1, 1, 1, 2]
    assert history.iterations["step"] == [1, 2, 3, 1]
    assert repr(history).startswith("History of 1 epoch, 4 updates: loss ")


def test_a_record_that_is_saved_in_the_middle_of_an_epoch_is_complete(tmp_path):
    path, model = tmp_path / "model", make_model()
    saves = LambdaCallback(on_train_batch_begin=lambda step, logs: model.save(path))
    model.fit(X, Y, batch_size=4, callbacks=saves)
    saved = load_model(path)  # before the third update
    assert saved.iteration == saved.history.iteration == 2
    assert saved.history.iterations["step"] == [1, 2]


# A loss that is no number any more ---------------------------------------------------


class Breaks(MeanSquaredError):
    """A loss that is no finite number for one batch, counted from 1."""

    def __init__(self, at, becomes=nan):
        self.at, self.becomes, self.batches = at, becomes, 0

    def value(self, prediction, target, weights=None):
        self.batches += 1
        value = super().value(prediction, target, weights)
        return value * 0 + self.becomes if self.batches == self.at else value


def sentence(loss, iteration, epoch, step):
    return (
        f"The loss is {loss} at iteration {iteration} (epoch {epoch}, step {step}): "
        f"the updates have become too large to compute with. Use a smaller "
        f"learning_rate, or scale the data. The record so far is in model.history."
    )


PLACES = pytest.mark.parametrize(
    "arguments, batch, iteration, epoch, step",
    [
        ({"batch_size": 4, "epochs": 5}, 1, 1, 1, 1),
        ({"batch_size": 4, "epochs": 5}, 3, 3, 1, 3),
        ({"batch_size": 4, "epochs": 5}, 5, 5, 2, 2),
        ({"batch_size": 4, "epochs": 9, "initial_epoch": 7}, 5, 5, 9, 2),
        # two batches make an update, two updates an epoch
        ({"batch_size": 3, "epochs": 5, "accumulate_batches": 2}, 7, 4, 2, 2),
        ({"batch_size": 3, "epochs": 5, "accumulate_batches": 2}, 8, 4, 2, 2),
        # epochs that end in the middle of a pass, or go on beyond it
        ({"batch_size": 4, "epochs": 5, "steps_per_epoch": 2}, 6, 6, 3, 2),
        ({"batch_size": 4, "epochs": 5, "steps_per_epoch": 5}, 9, 9, 2, 4),
    ],
)


@PLACES
@pytest.mark.parametrize("becomes", [nan, inf, -inf])
def test_a_loss_that_is_no_number_is_an_error_that_says_where(
    arguments, batch, iteration, epoch, step, becomes, backend, raises_saying
):
    model = make_model(Breaks(batch, becomes), backend)
    with raises_saying(FloatingPointError, sentence(becomes, iteration, epoch, step)):
        model.fit(X, Y, **arguments)


@PLACES
def test_the_record_is_kept_up_to_a_loss_that_is_no_number(
    arguments, batch, iteration, epoch, step
):
    model, good = make_model(Breaks(batch)), make_model(run_eagerly=True)
    with pytest.raises(FloatingPointError):
        model.fit(X, Y, shuffle=False, **arguments)
    expected = good.fit(X, Y, shuffle=False, **arguments)
    whole = epoch - 1 - arguments.get("initial_epoch", 0)
    assert model.history.epoch == expected.epoch[:whole]
    assert model.history.history.get("loss", []) == expected.history["loss"][:whole]
    record = model.history.iterations
    assert record["iteration"] == list(range(1, model.iteration + 1))
    assert isnan(record["loss"][iteration - 1])
    before = slice(iteration - 1)
    assert record["loss"][before] == expected.iterations["loss"][before]
    assert (record["epoch"][iteration - 1], record["step"][iteration - 1]) == (
        epoch,
        step,
    )


def test_who_listens_to_batches_hears_of_it_at_once(raises_saying):
    model = make_model(Breaks(5))
    listens = LambdaCallback(on_train_batch_end=lambda *_: None)
    with raises_saying(FloatingPointError, sentence(nan, 5, 2, 2)):
        model.fit(X, Y, batch_size=4, epochs=5, callbacks=listens)
    assert model.iteration == len(model.history.iterations["loss"]) == 5


def test_in_a_second_fit_iterations_go_on_counting(backend, raises_saying):
    model = make_model(Breaks(8), backend)
    model.fit(X, Y, batch_size=4, epochs=2)
    with raises_saying(FloatingPointError, sentence(nan, 8, 1, 2)):
        model.fit(X, Y, batch_size=4, epochs=2)
    assert model.history.epoch == []
    assert model.history.iterations["iteration"] == [7, 8, 9]


def test_in_a_record_of_two_fits_the_place_is_that_of_the_second(raises_saying):
    mine, model = History(), make_model(Breaks(8))
    model.fit(X, Y, batch_size=4, epochs=2, callbacks=mine)
    with raises_saying(FloatingPointError, sentence(nan, 8, 1, 2)):
        model.fit(X, Y, batch_size=4, epochs=2, callbacks=mine)
    assert len(mine.history["loss"]) == 2


def test_an_older_loss_that_was_no_number_is_not_blamed_again(raises_saying):
    """A record may hold the end of one fit and the beginning of another."""
    record = History()
    for losses, iteration, step in ([1.0, nan], 2, 2), ([1.0, 1.0, inf], 5, 3):
        record.begin_epoch(0)
        for loss in losses:
            record.add_update(1, {"loss": (loss, 1)})
        with raises_saying(FloatingPointError, sentence(loss, iteration, 1, step)):
            record.means()


def test_training_can_go_on_after_a_loss_that_was_no_number():
    model = make_model(Breaks(2))
    with pytest.raises(FloatingPointError):
        model.fit(X, Y, batch_size=4)
    history = model.fit(X, Y, batch_size=4)
    assert history.iterations["iteration"] == [4, 5, 6]
    assert np.isfinite(history.history["loss"]).all()


def test_a_learning_rate_that_is_too_large_ends_where_float32_does(
    backend, raises_saying
):
    """Every update multiplies the error by about a million, as a loop by hand does."""
    x, y, slope, losses = np.float32([[1000.0]]), np.float32([[1.0]]), np.float32(0), []
    with np.errstate(over="ignore", invalid="ignore"):
        while not losses or np.isfinite(losses[-1]):
            error = slope * x[0, 0] - y[0, 0]
            losses.append(error**2)
            slope = slope - np.float32(0.5) * 2 * error * x[0, 0]

        model = Sequential([Dense(1, input_shape=(1,))], backend=backend)
        model.set_weights([[[0.0]], [0.0]])
        model.compile(SGD(0.5), "mse")
        place = len(losses)
        with raises_saying(FloatingPointError, sentence(losses[-1], place, place, 1)):
            model.fit(x, y, epochs=100)
    assert len(model.history.epoch) == len(losses) - 1
    assert model.history.history["loss"] == pytest.approx(losses[:-1], rel=1e-3)


def test_validation_may_be_no_number():
    """It trains nothing, so there is nothing to end."""
    model = make_model(Breaks(2, inf))
    history = model.fit(X, Y, epochs=2, validation_data=(X, Y))
    assert history.history["val_loss"][0] == inf
    assert history.epoch == [0, 1]


# What it costs -----------------------------------------------------------------------


@pytest.mark.parametrize("listener, fetches", [(None, 2), ("on_batch_end", 2 * 5)])
def test_numbers_are_fetched_from_the_device_once_per_epoch(
    listener, fetches, backend, monkeypatch
):
    """Or after every update, if somebody wants to hear of it."""
    fetched, to_floats = [], BaseBackend.to_floats

    def counted(self, scalars):
        if scalars:
            fetched.append(len(scalars))
        return to_floats(self, scalars)

    monkeypatch.setattr(BaseBackend, "to_floats", counted)
    callbacks = [LambdaCallback(**{listener: lambda *_: None})] if listener else None
    model = make_model(backend=backend, metrics=["mae"], run_eagerly=True)
    model.fit(X, Y, batch_size=2, epochs=2, callbacks=callbacks)
    assert len(fetched) == fetches


@pytest.mark.parametrize("models", [{"seed": 0}, {"seeds": [0, 1]}])
def test_means_are_those_of_the_last_epoch_also_if_nobody_heard_of_it(models):
    model, record = Sequential([Dense(1)], dtype="float64", **models), History()
    model.compile(SGD(0.01), "mse", metrics=["mae"])
    for epochs in 1, 50:
        model.fit(X, Y, batch_size=3, epochs=epochs, verbose=0, callbacks=record)
        means = record.means()
        assert list(means) == list(record.history)
        for name, values in record.history.items():
            assert_array_equal(means[name], values[-1])


@pytest.mark.parametrize("when", range(1, 8))
def test_ctrl_c_while_updates_are_listed_loses_none(when, monkeypatch):
    names = History.catch_up.__globals__  # of its module, which pytest may import twice
    model, calls, as_list = make_model(), [], names["_as_list"]
    history = model.fit(X, Y, batch_size=4, epochs=3, verbose=0)
    model.fit(X, Y, batch_size=4, epochs=2, verbose=0, callbacks=[history])

    def interrupted(column):
        calls.append(column)
        if len(calls) == when:
            raise KeyboardInterrupt
        return as_list(column)

    monkeypatch.setitem(names, "_as_list", interrupted)
    with pytest.raises(KeyboardInterrupt):
        history.iterations
    monkeypatch.undo()
    columns = history.iterations
    assert columns["iteration"] == list(range(1, 16))
    assert {name: len(column) for name, column in columns.items()} == dict.fromkeys(
        columns, 15
    )


def test_text_in_the_logs_is_shown_as_it_is():
    tells = LambdaCallback(on_epoch_end=lambda epoch, logs: logs.update(phase="warm"))
    history = make_model().fit(X, Y, callbacks=[tells], verbose=0)
    assert repr(history).endswith("phase warm")
