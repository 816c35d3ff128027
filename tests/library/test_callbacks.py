"""Callbacks: who is called when with what, and what each of them does about it.

The judges are orders and numbers written by hand, and loops over losses made up.
"""

import csv
from os import listdir

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import SGD, Dense, Sequential, load_model
from minisgd.callbacks import (
    BackupAndRestore,
    Callback,
    CSVLogger,
    EarlyStopping,
    History,
    LambdaCallback,
    LearningRateScheduler,
    ModelCheckpoint,
    ReduceLROnPlateau,
    TerminateOnNaN,
)
from minisgd.callbacks.base import HOOKS

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(10, 3)), rng.normal(size=(10, 2))
X_NEW, Y_NEW = rng.normal(size=(7, 3)), rng.normal(size=(7, 2))
RATE = 0.05


def make_model(metrics=None, loss="mse", steps_per_execution=1):
    """Make a small network; two made alike are alike, bit for bit."""
    layers = [Dense(4, "tanh", input_shape=(3,)), Dense(2)]
    model = Sequential(layers, dtype="float64", seed=1)
    model.compile(
        SGD(RATE), loss, metrics=metrics, steps_per_execution=steps_per_execution
    )
    return model


class Diary(Callback):
    """Notes every call: the short name of the hook, where, and a copy of the logs."""

    def __init__(self):
        self.entries = []
        for hook in HOOKS:
            setattr(self, hook, self._noting(hook.removeprefix("on_")))

    def _noting(self, hook):
        def note(*where_and_logs):
            *where, logs = where_and_logs
            self.entries.append((hook, *where, dict(logs)))

        return note

    @property
    def calls(self):
        return [" ".join(map(str, entry[:-1])) for entry in self.entries]

    def logs(self, hook):
        return [entry[-1] for entry in self.entries if entry[0] == hook]


class MadeUp(Callback):
    """Puts a made-up number into the logs of every epoch, and notes what went by."""

    def __init__(self, values, name="val_loss"):
        self.values, self.name = values, name
        self.weights, self.rates = [], []

    def on_epoch_begin(self, epoch, logs=None):
        self.rates.append(self.model.optimizer.learning_rate)

    def on_epoch_end(self, epoch, logs=None):
        self.weights.append(self.model.get_weights())
        if self.values[epoch] is not None:
            logs[self.name] = self.values[epoch]


def fit_on_losses(values, *callbacks, name="val_loss", model=None):
    """Fit for as many epochs as there are values; return the `MadeUp` that gave them.

    The learning rate that is left at the end is the last of its `rates`.
    """
    made_up, model = MadeUp(values, name), model or make_model()
    model.fit(X, Y, epochs=len(values), callbacks=[made_up, *callbacks], verbose=0)
    made_up.rates.append(model.optimizer.learning_rate)
    return made_up


def steps(number):
    return [f"train_batch_{end} {b}" for b in range(number) for end in ("begin", "end")]


VALIDATION = [
    "test_begin",
    *("test_batch_begin 0", "test_batch_end 0"),
    *("test_batch_begin 1", "test_batch_end 1"),
    "test_end",
]

# Who is called when ------------------------------------------------------------------


def test_fit_calls_its_hooks_in_order():
    diary = Diary()
    make_model().fit(X, Y, batch_size=4, epochs=2, callbacks=[diary])
    assert diary.calls == [
        "train_begin",
        *("epoch_begin 0", *steps(3), "epoch_end 0"),
        *("epoch_begin 1", *steps(3), "epoch_end 1"),
        "train_end",
    ]


def test_validation_comes_between_the_last_batch_and_the_end_of_the_epoch():
    diary = Diary()
    new = {"validation_data": (X_NEW, Y_NEW), "validation_freq": 2}
    make_model().fit(X, Y, batch_size=4, epochs=2, callbacks=[diary], **new)
    assert diary.calls == [
        "train_begin",
        *("epoch_begin 0", *steps(3), "epoch_end 0"),
        *("epoch_begin 1", *steps(3), *VALIDATION, "epoch_end 1"),
        "train_end",
    ]


def test_epochs_keep_their_numbers_when_some_are_already_done():
    diary = Diary()
    how = {"epochs": 3, "initial_epoch": 2, "callbacks": [diary]}
    make_model().fit(X, Y, batch_size=10, **how)
    begin, end = "epoch_begin 2", "epoch_end 2"
    assert diary.calls == ["train_begin", begin, *steps(1), end, "train_end"]


def test_training_begins_and_ends_even_if_there_is_no_epoch_to_run():
    diary = Diary()
    make_model().fit(X, Y, epochs=2, initial_epoch=2, callbacks=[diary])
    assert diary.entries == [("train_begin", {}), ("train_end", {})]


def test_evaluate_calls_the_hooks_of_a_test():
    diary = Diary()
    make_model().evaluate(X_NEW, Y_NEW, batch_size=4, callbacks=[diary])
    assert diary.calls == VALIDATION


def test_predict_calls_its_hooks():
    diary = Diary()
    make_model().predict(X, batch_size=6, callbacks=[diary])
    assert diary.calls == [
        "predict_begin",
        *("predict_batch_begin 0", "predict_batch_end 0"),
        *("predict_batch_begin 1", "predict_batch_end 1"),
        "predict_end",
    ]


def test_after_a_batch_of_a_prediction_the_outputs_are_in_the_logs():
    diary = Diary()
    predicted = make_model().predict(X, batch_size=6, callbacks=[diary])
    outputs = [logs["outputs"] for logs in diary.logs("predict_batch_end")]
    assert_array_equal(np.concatenate(outputs), predicted)


def test_on_batch_begin_and_end_are_short_names():
    calls = []

    class Short(Callback):
        def on_batch_begin(self, batch, logs=None):
            calls.append(f"train_batch_begin {batch}")

        def on_batch_end(self, batch, logs=None):
            calls.append(f"train_batch_end {batch}")

    model = make_model()
    model.fit(X, Y, batch_size=4, callbacks=[Short()])
    model.evaluate(X, Y, callbacks=[Short()])
    assert calls == steps(3)


def test_callbacks_are_called_one_after_the_other_as_they_are_given():
    calls = []
    one, two = (
        LambdaCallback(on_epoch_end=lambda *_, n=n: calls.append(n)) for n in (1, 2)
    )
    make_model().fit(X, Y, epochs=2, callbacks=[two, one])
    assert calls == [2, 1, 2, 1]


@pytest.mark.parametrize(
    "call, params",
    [
        (
            lambda model, each: model.fit(X, Y, batch_size=4, epochs=5, callbacks=each),
            {"verbose": "auto", "epochs": 5, "steps": 3},
        ),
        (
            lambda model, each: model.fit(
                ([X, Y] for _ in range(3)), steps_per_epoch=2, verbose=0, callbacks=each
            ),
            {"verbose": 0, "epochs": 1, "steps": 2},
        ),
        (
            lambda model, each: model.fit(iter([(X, Y)]), verbose=0, callbacks=each),
            {"verbose": 0, "epochs": 1, "steps": None},
        ),
    ],
)
def test_callbacks_know_the_model_and_what_is_to_be_done(call, params):
    model, callback = make_model(), Callback()
    call(model, callback)
    assert callback.model is model
    assert callback.params == params


# Logs --------------------------------------------------------------------------------


def test_logs_are_sorted_python_floats():
    def zone(y_true, y_pred):
        return abs(y_true - y_pred)

    def area(y_true, y_pred):
        return abs(y_true - y_pred)

    diary = Diary()
    model = make_model(metrics=[zone, "mae", area])
    model.fit(X, Y, 4, validation_data=(X_NEW, Y_NEW), callbacks=[diary])
    plain = ["area", "loss", "mae", "zone"]
    both = sorted([*plain, *(f"val_{name}" for name in plain)])
    names = {hook: [] for hook in ("train_begin", "epoch_begin", "test_begin")}
    names |= dict.fromkeys(["train_batch_begin", "test_batch_begin"], [])
    names |= dict.fromkeys(["train_batch_end", "test_batch_end", "test_end"], plain)
    names |= {"epoch_end": both, "train_end": both}
    for hook, *_, logs in diary.entries:
        assert list(logs) == names[hook], hook
        assert all(type(value) is float for value in logs.values()), hook


def test_after_a_batch_the_logs_are_the_means_of_the_epoch_so_far():
    diary = Diary()
    history = make_model().fit(X, Y, batch_size=4, epochs=2, callbacks=[diary])
    losses, rows = history.iterations["loss"], history.iterations["rows"]
    means = [
        np.average(losses[begin:end], weights=rows[begin:end])
        for begin in (0, 3)
        for end in range(begin + 1, begin + 4)
    ]
    logs = [logs["loss"] for logs in diary.logs("train_batch_end")]
    assert_allclose(logs, means, rtol=1e-12)
    assert diary.logs("epoch_end") == [{"loss": logs[2]}, {"loss": logs[5]}]
    assert diary.logs("train_end") == [{"loss": logs[5]}]


def test_after_a_batch_of_a_test_the_logs_are_the_means_so_far():
    diary, model = Diary(), make_model()
    whole = model.evaluate(X, Y, batch_size=6, callbacks=[diary])
    first, both = (logs["loss"] for logs in diary.logs("test_batch_end"))
    assert first == pytest.approx(((model.predict(X[:6]) - Y[:6]) ** 2).mean())
    assert both == whole == diary.logs("test_end")[0]["loss"]


def test_the_callbacks_of_one_event_share_its_logs():
    first, second = Diary(), Diary()

    def add(_, logs):
        logs["extra"] = 5.0

    adds = LambdaCallback(on_epoch_end=add, on_train_batch_end=add)
    make_model().fit(X, Y, batch_size=4, callbacks=[first, adds, second])
    for hook in "epoch_end", "train_batch_end":
        assert "extra" not in first.logs(hook)[-1]
        assert second.logs(hook)[-1] == first.logs(hook)[-1] | {"extra": 5.0}


def test_what_a_callback_adds_at_the_end_of_an_epoch_is_recorded_and_no_more():
    seen = []
    callback = LambdaCallback(
        on_epoch_end=lambda epoch, logs: logs.update(extra=10.0 + epoch),
        on_train_end=lambda logs: seen.append(list(logs)),
    )
    history = make_model().fit(X, Y, epochs=2, callbacks=[callback])
    assert history.history["extra"] == [10.0, 11.0]
    assert seen == [["loss"]]


@pytest.mark.parametrize(
    "callback, times",
    [
        (None, 2),  # once per epoch
        (Callback(), 2),
        (LambdaCallback(on_train_batch_begin=lambda *_: None), 2),
        (LambdaCallback(on_train_batch_end=lambda *_: None), 2 + 2 * 5),
        (LambdaCallback(on_batch_end=lambda *_: None), 2 + 2 * 5),
    ],
)
def test_logs_are_computed_only_for_those_who_listen(callback, times, monkeypatch):
    calls, means = [], History.means
    monkeypatch.setattr(History, "means", lambda self: calls.append(1) or means(self))
    make_model().fit(X, Y, batch_size=2, epochs=2, callbacks=callback)
    assert len(calls) == times


def test_a_test_computes_its_means_once_if_nobody_listens(monkeypatch):
    calls, means = [], Sequential.means
    counted = lambda self, sums: calls.append(1) or means(self, sums)
    monkeypatch.setattr(Sequential, "means", counted)
    make_model().evaluate(X, Y, batch_size=2, verbose=0)
    assert len(calls) == 1


# What is taken for callbacks ---------------------------------------------------------


def test_one_callback_needs_no_list():
    diary = Diary()
    make_model().fit(X, Y, callbacks=diary)
    assert diary.calls[0] == "train_begin"


def test_the_list_of_callbacks_is_left_as_it_is():
    given = [Diary()]
    make_model().fit(X, Y, callbacks=given, view_metrics=False)
    assert len(given) == 1


@pytest.mark.parametrize("wrong", [EarlyStopping, len, "History", 3, object()])
@pytest.mark.parametrize("wrap", [lambda each: each, lambda each: [Diary(), each]])
def test_what_is_no_callback_is_named(wrong, wrap, raises_saying):
    sentence = (
        f"callbacks must be a list of minisgd.callbacks.Callback objects, but got "
        f"{wrong!r}."
    )
    if wrong is EarlyStopping:
        sentence += " Make one: EarlyStopping(...)."
    model = make_model()
    for call in (
        lambda: model.fit(X, Y, callbacks=wrap(wrong)),
        lambda: model.evaluate(X, Y, callbacks=wrap(wrong)),
        lambda: model.predict(X, callbacks=wrap(wrong)),
    ):
        with raises_saying(TypeError, sentence):
            call()
    assert model.iteration == 0


def test_lambda_callback_takes_hooks_only(raises_saying):
    sentence = "LambdaCallback has no argument 'on_epoch'. It has: " + ", ".join(HOOKS)
    with raises_saying(TypeError, sentence + "."):
        LambdaCallback(on_epoch=print)


def test_lambda_callback_takes_functions_only(raises_saying):
    sentence = "on_train_end must be a function, but got 'done'."
    with raises_saying(TypeError, sentence):
        LambdaCallback(on_train_end="done")


def test_lambda_callback_says_what_it_listens_to():
    callback = LambdaCallback(on_epoch_end=print, on_train_end=print)
    assert repr(callback) == "LambdaCallback(on_epoch_end, on_train_end)"


# Stopping ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hook, asked_after, epochs, updates",
    [  # 3 updates per epoch
        ("on_train_begin", 0, 1, 1),
        ("on_epoch_begin", 3, 2, 4),
        ("on_train_batch_begin", 3, 2, 4),
        ("on_train_batch_end", 4, 2, 4),
        ("on_batch_begin", 3, 2, 4),
        ("on_batch_end", 4, 2, 4),
        ("on_batch_end", 3, 1, 3),
        ("on_test_begin", 4, 2, 6),
        ("on_test_batch_begin", 4, 2, 6),
        ("on_test_batch_end", 4, 2, 6),
        ("on_test_end", 4, 2, 6),
        ("on_epoch_end", 4, 2, 6),
    ],
)
def test_every_hook_can_stop_the_training(hook, asked_after, epochs, updates):
    """Updates end after the batch, and the epoch is validated and recorded."""

    def stop(*_):
        if model.iteration >= asked_after:
            model.stop_training = True

    diary, model = Diary(), make_model()
    callbacks = [LambdaCallback(**{hook: stop}), diary]
    new = {"validation_data": (X_NEW, Y_NEW)}
    history = model.fit(X, Y, 4, epochs=5, callbacks=callbacks, **new)
    assert model.iteration == updates
    assert len(history.epoch) == len(history.history["val_loss"]) == epochs
    assert diary.calls[-3:] == ["test_end", f"epoch_end {epochs - 1}", "train_end"]


def test_the_last_fit_that_was_stopped_does_not_stop_the_next():
    model = make_model()

    def stop(*_):
        model.stop_training = True

    model.fit(X, Y, epochs=5, callbacks=LambdaCallback(on_epoch_end=stop))
    assert model.stop_training
    assert model.fit(X, Y, epochs=5).epoch == [0, 1, 2, 3, 4]
    assert not model.stop_training


@pytest.mark.parametrize("hook", [hook for hook in HOOKS if "predict" not in hook])
def test_an_error_in_a_callback_comes_out_and_the_model_goes_on_afterwards(hook):
    def fail(*_):
        raise ArithmeticError(hook)

    diary, model = Diary(), make_model()
    callbacks = [diary, LambdaCallback(**{hook: fail})]
    how = {"batch_size": 4, "validation_data": (X_NEW, Y_NEW)}
    with pytest.raises(ArithmeticError, match=hook):
        model.fit(X, Y, callbacks=callbacks, **how)
    assert ("train_end" in diary.calls) == (hook == "on_train_end")
    made = len(model.history.iterations["loss"])
    assert model.iteration == made
    assert model.fit(X, Y, **how).iterations["iteration"][0] == made + 1


# steps_per_execution -----------------------------------------------------------------


class Batchwise:
    """Batches of 2, whose number is not known before they end."""

    def __iter__(self):
        return ((X[i : i + 2], Y[i : i + 2]) for i in range(0, len(X), 2))


def data_loader():
    torch = pytest.importorskip("torch")
    pairs = torch.utils.data.TensorDataset(torch.tensor(X), torch.tensor(Y))
    return torch.utils.data.DataLoader(pairs, batch_size=2)


DATA = pytest.mark.parametrize(
    "data",
    [
        lambda: {"x": X, "y": Y, "batch_size": 2, "shuffle": False},
        lambda: {"x": Batchwise()},
        lambda: {"x": data_loader()},
    ],
    ids=["arrays", "iterable", "DataLoader"],
)


@DATA
@pytest.mark.parametrize(
    "at_a_time, begins, ends",
    [
        (1, [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]),
        (2, [0, 2, 4], [1, 3, 4]),
        (3, [0, 3], [2, 4]),
        (5, [0], [4]),
        (9, [0], [4]),
    ],
)
def test_callbacks_hear_of_several_steps_at_a_time(data, at_a_time, begins, ends):
    """5 steps per epoch. What is computed stays the same, to the last bit."""
    diary, model = Diary(), make_model(steps_per_execution=at_a_time)
    history = model.fit(**data(), epochs=2, callbacks=diary)
    for hook, batches in ("train_batch_begin", begins), ("train_batch_end", ends):
        heard = [batch for name, batch, *_ in diary.entries[1:-1] if name == hook]
        assert heard == 2 * batches
    one_by_one = make_model()
    expected = one_by_one.fit(**data(), epochs=2)
    assert_array_equal(model.parameters, one_by_one.parameters)
    assert history.history == expected.history
    assert history.iterations["loss"] == expected.iterations["loss"]


@DATA
def test_logs_after_several_steps_are_the_means_of_the_epoch_so_far(data):
    single, double = Diary(), Diary()
    make_model().fit(**data(), callbacks=single)
    make_model(steps_per_execution=2).fit(**data(), callbacks=double)
    after = single.logs("train_batch_end")
    assert double.logs("train_batch_end") == [after[1], after[3], after[4]]


def test_several_steps_are_finished_before_training_stops():
    model = make_model(steps_per_execution=2)

    def stop(*_):
        model.stop_training = True

    history = model.fit(X, Y, 2, callbacks=LambdaCallback(on_train_batch_begin=stop))
    assert history.iterations["step"] == [1, 2]


@pytest.mark.parametrize("wrong", [0, -1, 1.5, True])
def test_steps_per_execution_is_a_count(wrong):
    with pytest.raises((TypeError, ValueError), match="^steps_per_execution must be"):
        make_model(steps_per_execution=wrong)


# History, passed by the user ---------------------------------------------------------


def test_a_history_that_is_passed_is_the_one_that_is_written():
    mine, model = History(), make_model()
    returned = model.fit(X, Y, epochs=3, callbacks=[mine])
    assert returned is mine is model.history
    assert mine.epoch == [0, 1, 2] and len(mine.history["loss"]) == 3


def test_a_history_that_is_passed_twice_holds_both_fits():
    mine, model = History(), make_model()
    model.fit(X, Y, 4, epochs=2, callbacks=[mine])
    model.fit(X, Y, 4, epochs=1, callbacks=[mine])
    whole = make_model().fit(X, Y, 4, epochs=3)
    assert mine.history == whole.history
    for name in "iteration", "step", "rows", "samples_seen", "data_passes", "loss":
        assert mine.iterations[name] == whole.iterations[name]
    assert mine.iterations["epoch"] == 3 * [1] + 3 * [2] + 3 * [1]


# EarlyStopping -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "losses, arguments, epochs",
    [
        ([5, 4, 4, 4, 4, 4], {"patience": 2}, 4),
        ([5, 6, 7, 8], {"patience": 0}, 2),
        ([5, 4, 3, 3, 3], {"patience": 0}, 4),
        ([5, 5, 5, 5], {"patience": 1}, 2),
        ([5, 4.9, 4.8, 4.7, 4.6], {"patience": 2, "min_delta": 0.5}, 3),
        ([5, 4.9, 4.8, 4.7, 4.6], {"patience": 2, "min_delta": -0.5}, 3),
        ([9, 9, 1, 1, 1, 1], {"patience": 1, "start_from_epoch": 2}, 4),
        ([3, float("nan"), 1, 1], {"patience": 1}, 2),
        ([5, 4, 3, 2, 1], {"patience": 1}, 5),
        ([5, 4, 3, 2, 1], {"patience": 2, "baseline": 0.5}, 5),
        ([5, 4, 4, 2, 1], {"patience": 2, "baseline": 0.5}, 3),
        ([5, 0.4, 4, 4, 4], {"patience": 2, "baseline": 0.5}, 4),
        ([5, 4, 4, 4], {"patience": 2, "mode": "max"}, 3),
        ([1, 2, 3, 3], {"patience": 1, "mode": "max"}, 4),
        ([0.5, 0.6, 0.6, 0.9], {"patience": 1, "mode": "max", "min_delta": 0.2}, 2),
    ],
)
def test_early_stopping_stops_after(losses, arguments, epochs):
    stopping = EarlyStopping(**arguments)
    made_up = fit_on_losses(losses, stopping)
    assert len(made_up.weights) == epochs
    stopped = stopping.model.stop_training
    assert stopping.stopped_epoch == (epochs - 1 if stopped else 0)
    assert stopped or epochs == len(losses)


@pytest.mark.parametrize(
    "losses, arguments, best_epoch, wait",
    [
        ([5, 3, 4, 3], {"patience": 5}, 1, 2),
        ([5, 4, 3, 2], {"patience": 5}, 3, 0),
        ([1, 2, 3, 3], {"patience": 1, "mode": "max"}, 2, 1),
        ([5, 4.9, 4.8, 4.2], {"patience": 5, "min_delta": 0.5}, 3, 0),
        ([1, 9, 8, 9], {"patience": 5, "start_from_epoch": 1}, 2, 1),
        ([5, 4, 3, 4], {"patience": 5, "baseline": 0.5}, 2, 4),
        ([5, 0.4, 4, 4], {"patience": 5, "baseline": 0.5}, 1, 2),
    ],
)
@pytest.mark.parametrize("restore", [False, True])
def test_early_stopping_knows_the_best_epoch(
    losses, arguments, best_epoch, wait, restore
):
    stopping = EarlyStopping(restore_best_weights=restore, **arguments)
    fit_on_losses(losses, stopping)
    assert stopping.best_epoch == best_epoch
    assert stopping.best == losses[best_epoch]
    assert stopping.wait == wait


@pytest.mark.parametrize(
    "losses, patience, best_epoch",
    [
        ([5, 5, 5, 5], 1, 0),
        ([5, 3, 4, 4, 4], 2, 1),
        ([5, 4, 3, 2], 2, 3),
        ([5, 2, 3, 4], 9, 1),  # restored although nothing was stopped
    ],
)
def test_early_stopping_goes_back_to_the_best_weights(losses, patience, best_epoch):
    stopping = EarlyStopping(patience=patience, restore_best_weights=True)
    made_up = fit_on_losses(losses, stopping)
    assert stopping.best_epoch == best_epoch
    for ours, expected in zip(
        stopping.model.get_weights(), made_up.weights[best_epoch], strict=True
    ):
        assert_array_equal(ours, expected)


def test_early_stopping_keeps_the_last_weights_unless_told():
    stopping = EarlyStopping(patience=1)
    made_up = fit_on_losses([5, 6, 7], stopping)
    for ours, last in zip(
        stopping.model.get_weights(), made_up.weights[-1], strict=True
    ):
        assert_array_equal(ours, last)


def test_early_stopping_begins_anew_in_every_fit():
    stopping, model = EarlyStopping(patience=1), make_model()
    for _ in range(2):
        made_up = fit_on_losses([1, 2, 3, 4], stopping, model=model)
        assert len(made_up.weights) == 2


@pytest.mark.parametrize(
    "losses, restore, said",
    [
        ([5, 6, 7], False, "Epoch 2: early stopping\n"),
        (
            [5, 6, 7],
            True,
            "Epoch 2: early stopping\nWeights of the best epoch are restored: 1\n",
        ),
        ([5, 4, 3], True, "Weights of the best epoch are restored: 3\n"),
        ([5, 4, 3], False, ""),
    ],
)
def test_early_stopping_says_what_it_does_if_asked(losses, restore, said, capsys):
    how = {"patience": 1, "restore_best_weights": restore}
    fit_on_losses(losses, EarlyStopping(**how))
    assert capsys.readouterr() == ("", "")
    fit_on_losses(losses, EarlyStopping(verbose=1, **how))
    assert capsys.readouterr() == (said, "")


def test_early_stopping_watches_the_validation():
    """A learning rate that is far too large makes validation worse every time."""
    model = make_model()
    model.optimizer.learning_rate = 1.2
    history = model.fit(
        X[:2],
        Y[:2],
        epochs=30,
        validation_data=(X_NEW, Y_NEW),
        callbacks=[EarlyStopping(patience=3)],
    )
    values = history.history["val_loss"]
    waits, best = 0, values[0]
    for epoch, value in enumerate(values[1:], start=1):
        waits, best = (0, value) if value < best else (waits + 1, best)
        assert (waits == 3) == (epoch == len(values) - 1)
    assert len(values) < 30


# Which way is better -----------------------------------------------------------------


def counted_right(y_true, y_pred):
    return (y_true > 0) == (y_pred > 0)


@pytest.mark.parametrize(
    "monitor, metrics, higher",
    [
        ("loss", None, False),
        ("val_loss", None, False),
        ("mae", ["mae"], False),
        ("val_categorical_accuracy", ["categorical_accuracy"], True),
        ("accuracy", ["accuracy"], True),
        ("val_precision", ["precision"], True),
        ("recall", ["recall"], True),
    ],
)
@pytest.mark.parametrize("kind", [EarlyStopping, ReduceLROnPlateau, ModelCheckpoint])
def test_which_way_is_better_follows_from_the_name(
    kind, monitor, metrics, higher, tmp_path
):
    how = {"monitor": monitor}
    if kind is ModelCheckpoint:
        how |= {"filepath": tmp_path / "best", "save_best_only": True}
    callback = kind(**how)
    make_model(metrics).fit(X, Y, validation_data=(X_NEW, Y_NEW), callbacks=callback)
    assert callback.higher_is_better is higher


@pytest.mark.parametrize("metrics", [None, [counted_right]])
@pytest.mark.parametrize("kind", [EarlyStopping, ReduceLROnPlateau])
def test_nobody_guesses_which_way_an_unknown_number_is_better(
    kind, metrics, raises_saying
):
    model = make_model(metrics)
    sentence = (
        f"{kind.__name__} cannot tell whether 'val_counted_right' is to grow or to "
        f"shrink. Say mode='max' or mode='min'."
    )
    earlier = model.fit(X, Y, epochs=1)
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, callbacks=kind("val_counted_right"))
    assert model.history is earlier and model.iteration == earlier.iteration
    assert model.fit(X, Y, epochs=2, resume=True).epoch == [0, 1]


@pytest.mark.parametrize("kind", [EarlyStopping, ReduceLROnPlateau])
def test_what_is_watched_and_missing_is_a_warning(kind):
    sentence = (
        f"{kind.__name__} watches 'val_loss', which is not there. There are: .*loss"
    )
    with pytest.warns(UserWarning, match=sentence) as warnings:
        history = make_model().fit(X, Y, epochs=3, callbacks=kind(patience=0))
    assert len(warnings) == len(history.epoch) == 3


@pytest.mark.parametrize("kind", [EarlyStopping, ReduceLROnPlateau])
@pytest.mark.parametrize(
    "arguments, error, sentence",
    [
        (
            {"mode": "up"},
            ValueError,
            "mode must be one of 'auto', 'min', 'max', but got 'up'.",
        ),
        (
            {"monitor": 3},
            TypeError,
            "monitor must be the name of a number, such as 'val_loss', but got 3.",
        ),
        (
            {"min_delta": float("nan")},
            ValueError,
            "min_delta must be a finite number, but got nan.",
        ),
        (
            {"patients": 3},
            TypeError,
            "{kind} has no argument 'patients'. Did you mean 'patience'?",
        ),
    ],
)
def test_monitors_say_what_is_wrong(kind, arguments, error, sentence, raises_saying):
    with raises_saying(error, sentence.format(kind=kind.__name__)):
        kind(**arguments)


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        ({"factor": 1}, "factor must be greater than 0 and less than 1, but got 1."),
        ({"factor": 0}, "factor must be greater than 0 and less than 1, but got 0."),
        ({"min_lr": -1}, "min_lr must be at least 0, but got -1."),
    ],
)
def test_reduce_lr_says_what_is_wrong(arguments, sentence, raises_saying):
    with raises_saying(ValueError, sentence):
        ReduceLROnPlateau(**arguments)


# Learning rates ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "losses, arguments, rates",
    [  # the rates of the epochs, and the one that is left, as multiples of the first
        ([3, 2, 1], {"patience": 1}, [1, 1, 1, 1]),
        ([3, 3, 3, 3], {"patience": 1}, [1, 1, 0.5, 0.25, 0.125]),
        ([3, 3, 3, 3, 3], {"patience": 2}, [1, 1, 1, 0.5, 0.5, 0.25]),
        ([3, 3, 3, 3, 3], {"patience": 0}, [1, 1, 0.5, 0.25, 0.125, 0.0625]),
        (
            [3, 3, 3, 3, 3, 3],
            {"patience": 1, "cooldown": 1},
            [1, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125],
        ),
        (
            [3, 3, 3, 3, 3, 3, 3],
            {"patience": 1, "cooldown": 2},
            [1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125],
        ),
        (
            [3, 3, 2, 2, 2],
            {"patience": 2, "cooldown": 3},
            [1, 1, 1, 1, 1, 0.5],
        ),
        ([3, 3, 3, 3], {"patience": 1, "min_lr": 0.4 * RATE}, [1, 1, 0.5, 0.4, 0.4]),
        ([3, 3, 3], {"patience": 1, "min_lr": 2 * RATE}, [1, 1, 1, 1]),  # not raised
        ([3, 2.9, 2.8], {"patience": 1, "min_delta": 0.5}, [1, 1, 0.5, 0.25]),
        ([3, 2.99999, 2.99998], {"patience": 1}, [1, 1, 0.5, 0.25]),
        ([1, 2, 3], {"patience": 1, "mode": "max"}, [1, 1, 1, 1]),
    ],
)
def test_the_learning_rate_falls_on_a_plateau(losses, arguments, rates):
    made_up = fit_on_losses(losses, ReduceLROnPlateau(factor=0.5, **arguments))
    assert_allclose(made_up.rates, RATE * np.array(rates), rtol=1e-12)


def test_reduce_lr_records_the_rate_of_the_epoch_and_says_when_it_falls(capsys):
    plateau = ReduceLROnPlateau(factor=0.5, patience=1, verbose=1, min_lr=RATE / 2)
    model = make_model()
    fit_on_losses([3, 3, 3], plateau, model=model)  # at the end it can fall no lower
    assert model.history.history["learning_rate"] == [RATE, RATE, RATE / 2]
    said = "Epoch 2: learning rate lowered to 0.025\n"
    assert capsys.readouterr() == (said, "")
    assert repr(plateau) == (
        "ReduceLROnPlateau(monitor='val_loss', factor=0.5, patience=1)"
    )


@pytest.mark.parametrize(
    "schedule",
    [
        lambda epoch, rate: rate / 2 if epoch else rate,
        lambda epoch: RATE * 0.5**epoch,
        lambda epoch, rate=None, power=2: RATE / power**epoch,
    ],
    ids=["of epoch and rate", "of the epoch", "with defaults"],
)
def test_a_schedule_sets_the_rate_before_each_epoch(schedule, capsys):
    scheduler, model = LearningRateScheduler(schedule, verbose=1), make_model()
    made_up = fit_on_losses([1, 1, 1], scheduler, model=model)
    rates = [RATE, RATE / 2, RATE / 4]
    assert made_up.rates == [RATE, *rates]  # each looked at before it is set
    assert model.history.history["learning_rate"] == rates
    assert capsys.readouterr().out.splitlines() == [
        "Epoch 1: learning rate 0.05",
        "Epoch 2: learning rate 0.025",
        "Epoch 3: learning rate 0.0125",
    ]


def test_a_schedule_decides_how_far_updates_go():
    """With one batch per epoch, the n-th move is the n-th rate times the gradient."""
    model, rates = Sequential([Dense(1, input_shape=(1,))], dtype="float64"), [0.3, 0.1]
    model.set_weights([[[0.0]], [0.0]])
    model.compile("sgd", "mse")
    model.fit(
        [[0.0]],
        [[1.0]],
        epochs=2,
        callbacks=LearningRateScheduler(lambda epoch: rates[epoch]),
    )
    first = 2 * rates[0]
    assert_allclose(model.get_weights()[1], first + 2 * rates[1] * (1 - first))


@pytest.mark.parametrize(
    "schedule",
    [
        lambda epoch, rate: rate * None,
        lambda epoch, rate=0.5: rate * "a" if rate == RATE else rate,
        lambda epoch: epoch + "a",
    ],
    ids=["of epoch and rate", "with a default", "of the epoch"],
)
def test_the_error_of_a_schedule_comes_out_as_it_is(schedule):
    with pytest.raises(TypeError, match="unsupported operand|can't multiply"):
        make_model().fit(X, Y, callbacks=LearningRateScheduler(schedule))


@pytest.mark.parametrize(
    "rate, error", [(0, ValueError), (-0.1, ValueError), (None, TypeError)]
)
def test_a_schedule_gives_rates_greater_than_0(rate, error, raises_saying):
    sentence = f"learning_rate must be greater than 0, but got {rate}."
    with raises_saying(error, sentence):
        make_model().fit(X, Y, callbacks=LearningRateScheduler(lambda epoch: rate))


def test_a_schedule_is_a_function(raises_saying):
    sentence = "schedule must be a function of epoch and learning rate, but got 0.1."
    with raises_saying(TypeError, sentence):
        LearningRateScheduler(0.1)


# ModelCheckpoint ---------------------------------------------------------------------


def test_a_checkpoint_is_the_model_after_each_epoch(tmp_path):
    path = tmp_path / "{epoch:02d}-{loss:.3f}.keras"
    model = make_model()
    made_up = MadeUp([1.0, 1.0, 1.0])
    history = model.fit(X, Y, epochs=3, callbacks=[made_up, ModelCheckpoint(path)])
    names = [f"{n:02d}-{v:.3f}.keras" for n, v in enumerate(history.history["loss"], 1)]
    assert sorted(listdir(tmp_path)) == names
    for epoch, name in enumerate(names):
        saved = load_model(tmp_path / name)
        assert saved.history.epoch == list(range(epoch + 1))
        for ours, expected in zip(
            saved.get_weights(), made_up.weights[epoch], strict=True
        ):
            assert_array_equal(ours, expected)


def test_a_checkpoint_makes_its_folder_and_replaces_its_file(tmp_path):
    path = tmp_path / "of" / "mine" / "last.keras"
    model = make_model()
    model.fit(X, Y, epochs=3, callbacks=ModelCheckpoint(path))
    assert listdir(path.parent) == ["last.keras"]
    assert load_model(path).iteration == model.iteration


@pytest.mark.parametrize(
    "losses, arguments, saved",
    [
        ([3, 4, 2, 2, 1], {}, [1, 3, 5]),
        ([3, 4, 2, 2, 5], {"mode": "max"}, [1, 2, 5]),
        ([3, 4, 2, 2, 1], {"initial_value_threshold": 2}, [5]),
        ([3, float("nan"), 2], {}, [1, 3]),
    ],
)
def test_only_the_best_are_saved_if_asked(losses, arguments, saved, tmp_path):
    checkpoint = ModelCheckpoint(tmp_path / "{epoch}", save_best_only=True, **arguments)
    fit_on_losses(losses, checkpoint)
    assert sorted(map(int, listdir(tmp_path))) == saved


def test_the_best_of_an_earlier_fit_must_be_improved_on(tmp_path):
    checkpoint = ModelCheckpoint(tmp_path / "{epoch}{val_loss}", save_best_only=True)
    model = make_model()
    fit_on_losses([5, 3], checkpoint, model=model)
    fit_on_losses([4, 2], checkpoint, model=model)
    assert sorted(listdir(tmp_path)) == ["15", "22", "23"]


def test_an_epoch_without_validation_does_not_make_the_best_forgotten(tmp_path):
    checkpoint = ModelCheckpoint(tmp_path / "{epoch}", save_best_only=True)
    with pytest.warns(UserWarning, match="ModelCheckpoint watches 'val_loss'"):
        fit_on_losses([1, None, 5, None, 0.5], checkpoint)
    assert sorted(listdir(tmp_path)) == ["1", "5"]
    assert checkpoint.best == 0.5


@pytest.mark.parametrize(
    "save_freq, at_a_time, saved",
    [  # 5 updates per epoch, 2 epochs
        (1, 1, ["1-1", "1-2", "1-3", "1-4", "1-5", "2-1", "2-2", "2-3", "2-4", "2-5"]),
        (3, 1, ["1-3", "2-1", "2-4"]),
        (7, 1, ["2-2"]),
        (3, 2, ["1-4", "2-2", "2-5"]),
        (11, 1, []),
    ],
)
def test_a_checkpoint_every_few_updates(save_freq, at_a_time, saved, tmp_path):
    checkpoint = ModelCheckpoint(tmp_path / "{epoch}-{batch}", save_freq=save_freq)
    model = make_model(steps_per_execution=at_a_time)
    model.fit(X, Y, batch_size=2, epochs=2, callbacks=checkpoint)
    assert sorted(listdir(tmp_path)) == saved
    for name in saved:
        epoch, batch = map(int, name.split("-"))
        assert load_model(tmp_path / name).iteration == 5 * (epoch - 1) + batch


def test_callbacks_say_nothing_unless_they_are_asked(tmp_path, capsys):
    """All of them have something to do: with mode="max" a loss never improves."""
    stops = EarlyStopping("loss", mode="max", patience=2, restore_best_weights=True)
    lowers = ReduceLROnPlateau("loss", mode="max", patience=1)
    saves = ModelCheckpoint(tmp_path / "model")
    sets = LearningRateScheduler(lambda epoch: 0.01)
    chosen = [stops, lowers, saves, sets]
    make_model().fit(X, Y, epochs=9, callbacks=chosen, verbose=0)
    assert stops.stopped_epoch == 2
    assert capsys.readouterr() == ("", "")


def test_updates_of_an_earlier_fit_do_not_count_for_a_checkpoint(tmp_path):
    model = make_model()
    model.fit(X, Y, batch_size=5)  # 2 updates
    checkpoint = ModelCheckpoint(tmp_path / "{batch}", save_freq=3)
    model.fit(X, Y, batch_size=2, callbacks=checkpoint)
    assert listdir(tmp_path) == ["3"]
    assert load_model(tmp_path / "3").iteration == 2 + 3


def test_the_weights_alone_may_be_saved(tmp_path):
    path = tmp_path / "weights"
    model, other = make_model(), make_model()
    model.fit(X, Y, callbacks=ModelCheckpoint(path, save_weights_only=True))
    other.load_weights(path)
    assert_array_equal(other.parameters, model.parameters)
    assert other.iteration == 0


@pytest.mark.parametrize("metrics, more", [(None, ""), (["mae"], ", mae")])
def test_a_name_that_is_not_there_cannot_be_in_the_path(
    metrics, more, tmp_path, raises_saying
):
    path = f"{tmp_path}/{{epoch}}-{{val_loss:.2f}}"
    sentence = (
        f"filepath={path!r} asks for 'val_loss', but there are only: epoch, loss{more}."
    )
    with raises_saying(ValueError, sentence):
        make_model(metrics).fit(X, Y, callbacks=ModelCheckpoint(path))
    assert listdir(tmp_path) == []


@pytest.mark.parametrize("mark", ["{epoch", "{loss:d}"])
def test_a_path_that_cannot_be_filled_in_is_named(mark, tmp_path):
    path = f"{tmp_path}/{mark}"
    with pytest.raises(ValueError) as problem:
        make_model().fit(X, Y, callbacks=ModelCheckpoint(path))
    sentence = str(problem.value)
    assert sentence.startswith(f"filepath={path!r} cannot be filled in: ")
    assert sentence.endswith(". Write it as in 'models/{epoch:02d}-{loss:.2f}.keras'.")
    assert listdir(tmp_path) == []


def test_a_checkpoint_says_what_it_saves_if_asked(tmp_path, capsys):
    path = tmp_path / "best"
    checkpoint = ModelCheckpoint(path, save_best_only=True, verbose=1)
    fit_on_losses([3, 4, 2], checkpoint)
    assert capsys.readouterr().out == f"Epoch 1: saved {path}\nEpoch 3: saved {path}\n"
    assert repr(checkpoint) == f"ModelCheckpoint({str(path)!r})"


@pytest.mark.parametrize("save_freq", [0, -1, 1.5, "batch", True, None])
def test_when_to_save_is_a_word_or_a_count(save_freq):
    with pytest.raises((TypeError, ValueError), match='^save_freq must .*"epoch"'):
        ModelCheckpoint("model", save_freq=save_freq)


def test_a_checkpoint_holds_what_later_callbacks_have_done(tmp_path):
    """Whatever stands behind it in the list: it comes last."""
    path = tmp_path / "model"
    lowers = LearningRateScheduler(lambda epoch: 0.5)
    adds = LambdaCallback(on_epoch_end=lambda epoch, logs: logs.update(extra=7.0))
    make_model().fit(X, Y, callbacks=[ModelCheckpoint(path), lowers, adds])
    saved = load_model(path)
    assert saved.optimizer.learning_rate == 0.5
    assert saved.history.history["extra"] == [7.0]


# CSVLogger ---------------------------------------------------------------------------


def table(path, separator=","):
    with open(path, newline="") as file:
        return list(csv.reader(file, delimiter=separator))


def test_the_numbers_of_every_epoch_are_a_row(tmp_path):
    path = tmp_path / "log.csv"
    new = {"validation_data": (X_NEW, Y_NEW)}
    model = make_model(["mae"])
    history = model.fit(X, Y, epochs=3, callbacks=CSVLogger(path), **new).history
    names = ["loss", "mae", "val_loss", "val_mae"]
    columns = zip(*(history[name] for name in names), strict=True)
    rows = [[epoch, *values] for epoch, values in enumerate(columns)]
    head, *body = table(path)
    assert head == ["epoch", *names]
    assert [[int(row[0]), *map(float, row[1:])] for row in body] == rows


def test_what_an_epoch_does_not_have_is_na(tmp_path):
    path = tmp_path / "log.csv"
    how = {"validation_data": (X_NEW, Y_NEW), "validation_freq": 2}
    history = make_model().fit(X, Y, epochs=2, callbacks=CSVLogger(path), **how)
    losses, (val_loss,) = history.history["loss"], history.history["val_loss"]
    assert table(path) == [
        ["epoch", "loss", "val_loss"],
        ["0", str(losses[0]), "NA"],
        ["1", str(losses[1]), str(val_loss)],
    ]


@pytest.mark.parametrize("append", [False, True])
def test_a_file_that_is_there_is_replaced_or_continued(append, tmp_path):
    path = tmp_path / "log.csv"
    model = make_model()
    for _ in range(2):
        logger = CSVLogger(path, separator=";", append=append)
        model.fit(X, Y, epochs=2, callbacks=logger)
    expected = ["epoch", "0", "1", "0", "1"] if append else ["epoch", "0", "1"]
    assert [row[0] for row in table(path, ";")] == expected
    assert {len(row) for row in table(path, ";")} == {3}


def test_the_rows_of_an_interrupted_fit_are_in_the_file(tmp_path):
    path = tmp_path / "log.csv"

    def interrupt(epoch, logs):
        if epoch == 2:
            raise KeyboardInterrupt

    callbacks = [CSVLogger(path), LambdaCallback(on_epoch_end=interrupt)]
    with pytest.raises(KeyboardInterrupt):
        make_model().fit(X, Y, epochs=5, callbacks=callbacks)
    assert [row[0] for row in table(path)] == ["epoch", "0", "1", "2"]


def test_a_missing_file_does_not_hide_the_error_that_kept_it_from_being_made(tmp_path):
    def fail(logs):
        raise ArithmeticError("before the file")

    model = make_model()
    callbacks = [LambdaCallback(on_train_begin=fail), CSVLogger(tmp_path / "log.csv")]
    with pytest.raises(ArithmeticError, match="before the file"):
        model.fit(X, Y, callbacks=callbacks)
    assert model.fit(X, Y).epoch == [0]


def test_csv_logger_shows_its_file():
    assert repr(CSVLogger("log.csv")) == "CSVLogger('log.csv')"


# A loss that is no longer finite ------------------------------------------------------


def test_training_may_end_quietly_when_the_loss_is_not_finite(capsys):
    x = np.array([[1.0], [2.0]])
    model = Sequential([Dense(1)], seed=0)
    model.compile(SGD(1e6))
    arguments = {"epochs": 100, "batch_size": 1, "verbose": 0}
    model.fit(x, x, callbacks=[TerminateOnNaN()], **arguments)
    record = model.history.iterations["loss"]
    first = next(i for i, loss in enumerate(record, 1) if not np.isfinite(loss))
    assert 0 < len(model.history.epoch) < 100
    said = capsys.readouterr().out
    assert f"at iteration {first} (epoch" in said
    with pytest.raises(FloatingPointError) as problem:
        other = Sequential([Dense(1)], seed=0)
        other.compile(SGD(1e6))
        other.fit(x, x, **arguments)
    assert str(problem.value) + "\n" == said


# A number that is not there -----------------------------------------------------------


def test_without_its_number_a_checkpoint_is_better_than_none(tmp_path):
    """Until a first best is known; after that, only better ones."""
    model = Sequential([Dense(1)], seed=0)
    model.compile()
    path = tmp_path / "best"
    missing = ModelCheckpoint(path, "val_acc", mode="max", save_best_only=True)
    with pytest.warns(UserWarning, match="watches 'val_acc', which is not there"):
        model.fit([[1.0]], [1.0], epochs=2, callbacks=[missing], verbose=0)
    assert load_model(path).iteration == 2


def test_the_end_of_training_is_told_also_if_the_loss_is_not_finite(tmp_path, capsys):
    """So the best weights come back, and no backup is left behind."""
    x = np.array([[1.0], [2.0]])
    model = Sequential([Dense(1)], seed=0)
    model.compile(SGD(1e6))
    best = EarlyStopping("loss", patience=90, restore_best_weights=True)
    backup = BackupAndRestore(tmp_path)
    callbacks = [TerminateOnNaN(), best, backup]
    model.fit(x, x, epochs=100, batch_size=1, verbose=1, callbacks=callbacks)
    assert "The loss is" in capsys.readouterr().out
    assert model.stop_training
    assert_array_equal(model.get_weights()[0], best.best_weights[0])
    assert listdir(tmp_path) == []


def test_no_other_error_is_taken_for_a_loss_that_is_not_finite():
    def fail(epoch, logs):
        raise FloatingPointError("of my own")

    callbacks = [TerminateOnNaN(), LambdaCallback(on_epoch_begin=fail)]
    with pytest.raises(FloatingPointError, match="of my own"):
        make_model().fit(X, Y, callbacks=callbacks, verbose=0)


def test_a_checkpoint_that_could_not_be_saved_is_not_the_best(tmp_path, monkeypatch):
    """Losses fall. The second file fails, so the third is better than the first."""
    from minisgd import saving

    model, write, written = make_model(), saving.write, []

    def on_a_full_disk(path, state):
        written.append(path)
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        write(path, state)

    monkeypatch.setattr(saving, "write", on_a_full_disk)
    saves = ModelCheckpoint(tmp_path / "best", "loss", save_best_only=True)
    with pytest.raises(OSError, match="No space left"):
        model.fit(X, Y, epochs=2, callbacks=[saves], verbose=0)
    assert saves.best == model.history.history["loss"][0]
    model.fit(X, Y, epochs=3, callbacks=[saves], verbose=0, resume=True)
    assert saves.best == model.history.history["loss"][2]
    assert load_model(tmp_path / "best").iteration == 3


@pytest.mark.parametrize(
    "make, sentence",
    [
        (
            lambda: EarlyStopping(baseline="0.1"),
            "baseline must be a finite number, but got '0.1'.",
        ),
        (
            lambda: ModelCheckpoint("best", initial_value_threshold="a"),
            "initial_value_threshold must be a finite number, but got 'a'.",
        ),
        (
            lambda: CSVLogger("log", separator=";;"),
            "separator must be one character, but got ';;'.",
        ),
        (
            lambda: EarlyStopping(min_delta=True),
            "min_delta must be a finite number, but got True.",
        ),
    ],
)
def test_what_a_callback_cannot_work_with_is_refused_at_once(
    make, sentence, raises_saying
):
    with raises_saying((TypeError, ValueError), sentence):
        make()


def test_a_schedule_that_does_not_say_what_it_takes_gets_the_epoch():
    model = make_model()
    model.fit(
        X,
        Y,
        epochs=2,
        initial_epoch=1,
        verbose=0,
        callbacks=[LearningRateScheduler(int)],
    )
    assert model.optimizer.learning_rate == 1.0


def test_a_model_can_be_copied_while_it_is_trained():
    from copy import deepcopy

    copies = []
    copying = LambdaCallback(on_epoch_end=lambda *_: copies.append(deepcopy(model)))
    model = make_model()
    model.fit(X, Y, batch_size=5, epochs=2, verbose=1, callbacks=[copying])
    assert [each.iteration for each in copies] == [2, 4]
    copies[0].fit(X, Y, batch_size=5, epochs=1, verbose=0)
    assert_array_equal(copies[0].parameters, model.parameters)
