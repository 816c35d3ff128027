"""Callbacks, against real Keras: who is called when, what it sees, what it decides."""

import csv

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

import minisgd

# Keras reads its weights in a way that the NumPy of today warns of.
pytestmark = pytest.mark.filterwarnings(
    "ignore:__array__ implementation doesn't accept a copy:DeprecationWarning"
)

TIMES = max(1, settings().max_examples // 100)  # 10 in the profile "explore"
EACH = pytest.mark.parametrize("library", [keras, minisgd], ids=["Keras", "minisgd"])
X = np.linspace(-1, 1, 5)[:, None]


def cases(number):
    """Compare so many random cases."""
    return settings(max_examples=number * TIMES)


def callback(library, **hooks):
    """Make a callback of functions of the callback itself and what the hook gets."""
    return type("Own", (library.callbacks.Callback,), hooks)()


def telling(library, name, values):
    """Make a callback that puts a number into the logs of every epoch."""

    def on_epoch_end(self, epoch, logs=None):
        logs[name] = values[epoch]

    return callback(library, on_epoch_end=on_epoch_end)


# Who is called when ------------------------------------------------------------------


EPOCH = """
    epoch_begin {epoch}
        train_batch_begin 0
        train_batch_end 0: loss
        train_batch_begin 1
        train_batch_end 1: loss
        test_begin
            test_batch_begin 0
            test_batch_end 0: loss
        test_end: loss
    epoch_end {epoch}: loss, val_loss
"""
FIT = f"""
train_begin
    {EPOCH.format(epoch=0)}
    {EPOCH.format(epoch=1)}
train_end: loss, val_loss
"""


@EACH
def test_the_order_of_all_calls(both, library):
    how = {"validation_data": (X[:2], X[:2]), "batch_size": 3, "epochs": 2}
    first, *calls = both.fit(library, both.zeros(library), X, X, **how)["calls"]
    assert first == ("set_params", {"verbose": 0, "epochs": 2, "steps": 2})
    lines = []
    for hook, *where, logs in calls:
        line = " ".join([hook.removeprefix("on_"), *map(str, where)])
        lines.append(": ".join([line, ", ".join(logs)]) if logs else line)
        assert all(type(value) is float for value in logs.values())
    assert lines == [line.strip() for line in FIT.splitlines() if line.strip()]


@EACH
def test_a_callback_gets_its_model_before_its_params(library, both):
    got = []

    def set_model(self, model):
        got.append("model")

    def set_params(self, params):
        got.append("params")

    both.zeros(library).fit(
        *(X, X),
        callbacks=[callback(library, set_model=set_model, set_params=set_params)],
        verbose=0,
    )
    assert got == ["model", "params"]


@EACH
@pytest.mark.parametrize("verbose, number", [(0, 0), (1, 1), (2, 2), ("auto", "auto")])
def test_what_a_callback_is_told_of_verbose(both, library, verbose, number):
    listener = callback(library)
    both.zeros(library).fit(X, X, callbacks=[listener], verbose=verbose, epochs=3)
    assert listener.params == {"verbose": number, "epochs": 3, "steps": 1}


@EACH
def test_the_hooks_of_a_batch_have_short_names(both, library):
    calls = []

    def on_batch_begin(self, batch, logs=None):
        calls.append(("begin", batch))

    def on_batch_end(self, batch, logs=None):
        calls.append(("end", batch))

    own = callback(library, on_batch_begin=on_batch_begin, on_batch_end=on_batch_end)
    both.zeros(library).fit(X, X, batch_size=3, callbacks=[own], verbose=0)
    assert calls == [("begin", 0), ("end", 0), ("begin", 1), ("end", 1)]


@EACH
def test_a_callback_of_functions(both, library):
    calls = []
    own = library.callbacks.LambdaCallback(
        on_train_begin=lambda logs: calls.append(("train_begin", logs)),
        on_epoch_begin=lambda epoch, logs: calls.append(("epoch_begin", epoch)),
        on_epoch_end=lambda epoch, logs: calls.append(("epoch_end", epoch, list(logs))),
        on_train_end=lambda logs: calls.append(("train_end", list(logs))),
    )
    both.zeros(library).fit(X, X, callbacks=[own], verbose=0)
    assert calls == [
        ("train_begin", {}),
        ("epoch_begin", 0),
        ("epoch_end", 0, ["loss"]),
        ("train_end", ["loss"]),
    ]


@EACH
def test_an_added_number_is_seen_by_later_callbacks_and_recorded(both, library):
    seen = []

    def on_epoch_end(self, epoch, logs=None):
        seen.append(list(logs))

    callbacks = [
        callback(library, on_epoch_end=on_epoch_end),
        telling(library, "added", [5.0, 6.0]),
        callback(library, on_epoch_end=on_epoch_end),
    ]
    model = both.zeros(library)
    result = both.fit(library, model, X, X, callbacks=callbacks, epochs=2)
    assert seen == 2 * [["loss"], ["loss", "added"]]
    assert list(result["history"]) == ["loss", "added"]
    assert result["history"]["added"] == [5.0, 6.0]
    hook, logs = result["calls"][-1]
    assert hook == "on_train_end" and list(logs) == ["loss"]


@EACH
def test_the_record_is_written_after_the_callbacks(both, library):
    lengths = []

    def on_epoch_end(self, epoch, logs=None):
        lengths.append(len(self.model.history.epoch))

    own = callback(library, on_epoch_end=on_epoch_end)
    model = both.zeros(library)
    history = model.fit(X, X, epochs=3, callbacks=[own], verbose=0)
    assert lengths == [0, 1, 2]
    assert model.history is history


@EACH
def test_an_error_in_a_callback_ends_everything(both, library):
    def on_epoch_end(self, epoch, logs=None):
        raise ArithmeticError("Enough.")

    model, (listener, calls) = both.zeros(library), both.recorder(library)
    own = callback(library, on_epoch_end=on_epoch_end)
    with pytest.raises(ArithmeticError, match="Enough."):
        model.fit(X, X, callbacks=[listener, own], epochs=3, verbose=0)
    assert calls[-1][:2] == ("on_epoch_end", 0)


# Stopping ----------------------------------------------------------------------------

STOPPING_HOOKS = [
    *("on_train_begin", "on_epoch_begin", "on_train_batch_begin", "on_train_batch_end"),
    *("on_test_begin", "on_test_batch_begin", "on_test_batch_end", "on_test_end"),
    *("on_epoch_end", "on_train_end"),
]


def stopping(library, hook, number):
    """Make a callback that stops the training at some call of a hook."""

    def stop(self, *arguments, **named):
        self.calls = getattr(self, "calls", 0) + 1
        if self.calls == number:
            self.model.stop_training = True

    return callback(library, **{hook: stop})


@cases(80)
@given(
    data=st.data(),
    hook=st.sampled_from(STOPPING_HOOKS),
    number=st.integers(1, 6),
)
def test_training_stops_where_it_stops_in_keras(both, data, hook, number):
    problem = data.draw(both.problems())
    arguments = data.draw(both.ways_to_fit(problem))

    def fit(library, model):
        own = stopping(library, hook, number)
        seen = both.fit(library, model, callbacks=[own], **arguments)
        return seen, model.stop_training

    both.agree(problem, fit)


@EACH
@pytest.mark.parametrize(
    "hook", ["on_train_begin", "on_epoch_begin", "on_train_batch_begin"]
)
def test_a_batch_is_still_made_and_the_epoch_is_ended(both, library, hook):
    how = {"batch_size": 1, "epochs": 3, "validation_data": (X, X)}
    own = stopping(library, hook, 1)
    seen = both.fit(library, both.zeros(library), X, X, callbacks=[own], **how)
    hooks = [call[0] for call in seen["calls"]]
    assert hooks.count("on_train_batch_end") == 1
    assert hooks.count("on_test_end") == 1
    assert list(seen["history"]) == ["loss", "val_loss"]
    assert seen["epochs"] == [0]


@EACH
def test_the_next_fit_begins_without_the_stop(both, library):
    model = both.zeros(library)
    how = {"epochs": 3}
    own = stopping(library, "on_epoch_end", 1)
    assert both.fit(library, model, X, X, callbacks=[own], **how)["epochs"] == [0]
    assert both.fit(library, model, X, X, **how)["epochs"] == [0, 1, 2]


# EarlyStopping -----------------------------------------------------------------------

STEPS = st.integers(-4, 4).map(lambda number: number / 4)  # exact in every dtype
NUMBERS = STEPS | st.sampled_from([float("nan"), float("inf"), -float("inf")])


def watched(both, library, model, values, make, attributes, **how):
    """Fit while a callback watches these values; return what it did."""
    watcher = make(library)
    callbacks = [telling(library, "watched", values), watcher]
    how = {"epochs": len(values), **how}
    seen = both.fit(library, model, X[:2], X[:2], callbacks=callbacks, **how)
    return seen, [getattr(watcher, name) for name in attributes]


@cases(150)
@given(
    values=st.lists(NUMBERS, min_size=1, max_size=10),
    initial_epoch=st.integers(0, 2),
    arguments=st.fixed_dictionaries(
        {"mode": st.sampled_from(["min", "max"])},
        optional={
            "patience": st.integers(0, 3),
            "min_delta": STEPS,
            "baseline": STEPS,
            "restore_best_weights": st.booleans(),
            "start_from_epoch": st.integers(0, 4),
        },
    ),
    dtype=st.sampled_from(["float32", "float64"]),
)
def test_early_stopping(both, values, initial_epoch, arguments, dtype):
    problem = line(both, dtype)

    def make(library):
        return library.callbacks.EarlyStopping(monitor="watched", **arguments)

    def fit(*which):
        attributes = ["stopped_epoch", "best", "best_epoch", "wait"]
        how = {"initial_epoch": initial_epoch}
        return watched(both, *which, values, make, attributes, **how)

    both.agree(problem, fit)


def line(both, dtype="float64", optimizer="SGD", metrics=()):
    """Make the problem of a line through some points."""
    return both.Problem(
        dtype=dtype,
        kind="numbers",
        backend="numpy",
        layers=[(1, "linear", None)],
        first_weights=[np.ones((1, 1)), np.ones(1)],
        loss=("mse", False),
        metrics=list(metrics),
        weighted_metrics=[],
        optimizer=(optimizer, {"learning_rate": 0.1}),
        x=X,
        y=X,
        seed=0,
    )


@EACH
@pytest.mark.parametrize(
    "values, arguments, epochs",
    [
        ([5, 4, 4, 4, 4, 4], {"patience": 2}, 4),
        ([5, 6, 7, 8], {"patience": 0}, 2),
        ([5, 4, 3, 3, 3], {"patience": 0}, 4),
        ([5, 5, 5, 5], {"patience": 1, "restore_best_weights": True}, 2),
        ([5, 4.9, 4.8, 4.7, 4.6], {"patience": 2, "min_delta": 0.5}, 3),
        ([9, 9, 1, 1, 1, 1], {"patience": 1, "start_from_epoch": 2}, 4),
        ([3, float("nan"), 1, 1], {"patience": 1}, 2),
    ],
)
def test_when_it_stops(both, library, values, arguments, epochs):
    def make(library):
        return library.callbacks.EarlyStopping("watched", mode="min", **arguments)

    model = both.zeros(library)
    model.optimizer.learning_rate = 0.1
    after_one = both.zeros(library)
    after_one.optimizer.learning_rate = 0.1
    after_one.fit(X[:2], X[:2], verbose=0)
    seen, (stopped,) = watched(both, library, model, values, make, ["stopped_epoch"])
    assert seen["epochs"] == list(range(epochs))
    assert stopped == epochs - 1
    if "restore_best_weights" in arguments:
        for one, other in zip(
            model.get_weights(), after_one.get_weights(), strict=True
        ):
            assert_allclose(one, other, rtol=1e-6)


@EACH
def test_the_best_weights_come_back_even_if_nothing_stopped(both, library):
    def make(library):
        how = {"patience": 9, "restore_best_weights": True}
        return library.callbacks.EarlyStopping("watched", mode="min", **how)

    model = both.zeros(library)
    model.optimizer.learning_rate = 0.1
    after = []

    def on_epoch_end(self, epoch, logs=None):
        after.append([np.copy(weight) for weight in self.model.get_weights()])

    own = callback(library, on_epoch_end=on_epoch_end)
    callbacks = [telling(library, "watched", [3, 1, 2, 2]), make(library), own]
    both.fit(library, model, X, X, callbacks=callbacks, epochs=4)
    assert len(after) == 4
    for one, other in zip(model.get_weights(), after[1], strict=True):
        assert_allclose(one, other, rtol=1e-6)


@cases(40)
@given(data=st.data(), patience=st.integers(0, 2), restore=st.booleans())
def test_early_stopping_knows_what_is_better(both, data, patience, restore):
    """With mode="auto": lower errors, but higher accuracies."""
    problem = data.draw(both.problems(dtypes=["float64"]))
    names = [each for each in problem.metrics if each.islower()]
    monitor = data.draw(st.sampled_from(["loss", *names]))
    prefix = data.draw(st.sampled_from(["", "val_"]))
    how = {"epochs": 6, "shuffle": False}
    how["validation_data"] = problem.data(10, seed=1)

    def fit(library, model):
        watcher = library.callbacks.EarlyStopping(
            prefix + monitor, patience=patience, restore_best_weights=restore
        )
        data = problem.x, problem.y
        return both.fit(library, model, *data, callbacks=[watcher], **how)

    both.agree(problem, fit)


WATCHERS = pytest.mark.parametrize("watcher", ["EarlyStopping", "ReduceLROnPlateau"])


@EACH
@WATCHERS
def test_a_number_that_is_not_there_is_warned_of_every_epoch(both, library, watcher):
    own = getattr(library.callbacks, watcher)("nowhere", mode="min")
    with pytest.warns(UserWarning, match="nowhere") as warned:
        seen = both.fit(library, both.zeros(library), X, X, callbacks=[own], epochs=3)
    assert ["nowhere" in str(each.message) for each in warned].count(True) == 3
    assert seen["epochs"] == [0, 1, 2]


@EACH
@WATCHERS
def test_what_is_better_must_be_known(both, library, watcher):
    own = getattr(library.callbacks, watcher)("nowhere")
    with pytest.raises(ValueError, match="nowhere"):
        both.zeros(library).fit(X, X, callbacks=[own], verbose=0)


# The learning rate -------------------------------------------------------------------


@cases(100)
@given(
    values=st.lists(NUMBERS, min_size=1, max_size=10),
    arguments=st.fixed_dictionaries(
        {"mode": st.sampled_from(["min", "max"])},
        optional={
            "patience": st.integers(0, 3),
            "min_delta": st.sampled_from([0, 0.25, 0.5]),
            "factor": st.sampled_from([0.5, 0.25, 0.1]),
            "cooldown": st.integers(0, 3),
            "min_lr": st.sampled_from([0.0, 0.02, 0.03]),  # not 0.1 * 0.1 by rounding
        },
    ),
    dtype=st.sampled_from(["float32", "float64"]),
)
def test_reduce_lr_on_plateau(both, values, arguments, dtype):
    arguments = {"patience": 1, **arguments}

    def make(library):
        return library.callbacks.ReduceLROnPlateau(monitor="watched", **arguments)

    def fit(library, model):
        seen = watched(both, library, model, values, make, ["best", "wait"])
        return seen, float(model.optimizer.learning_rate)

    both.agree(line(both, dtype), fit)


@cases(60)
@given(
    data=st.data(),
    rates=st.lists(st.floats(0.001, 0.2), min_size=4, max_size=4),
    of_both=st.booleans(),
)
def test_learning_rate_scheduler(both, data, rates, of_both):
    problem = data.draw(both.problems())
    arguments = data.draw(both.ways_to_fit(problem))

    def by_epoch(epoch):
        return rates[epoch] / 10 if problem.optimizer[0] == "Adam" else rates[epoch]

    def by_epoch_and_rate(epoch, rate):
        return rate * (1 - rates[epoch])

    schedule = by_epoch_and_rate if of_both else by_epoch

    def fit(library, model):
        own = library.callbacks.LearningRateScheduler(schedule)
        return both.fit(library, model, callbacks=[own], **arguments)

    both.agree(problem, fit)


# Files -------------------------------------------------------------------------------


@cases(40)
@given(
    data=st.data(),
    separator=st.sampled_from([",", ";", "\t"]),
    append=st.booleans(),
    fits=st.integers(1, 2),
)
def test_csv_files_are_those_of_keras(
    both, tmp_path_factory, data, separator, append, fits
):
    problem = data.draw(both.problems())
    arguments = data.draw(both.ways_to_fit(problem))
    # We finish a pass that is cut, Keras does not.
    arguments.pop("steps_per_epoch", None)
    folder = tmp_path_factory.mktemp("csv")

    def fit(library, model):
        path = folder / f"{library.__name__}.csv"
        own = library.callbacks.CSVLogger(path, separator=separator, append=append)
        for _ in range(fits):
            both.fit(library, model, callbacks=[own], **arguments)
        with open(path, newline="") as file:
            lines = list(csv.reader(file, delimiter=separator))
        return [[as_number(cell) for cell in line] for line in lines]

    both.agree(problem, fit)


@cases(20)
@given(
    save_freq=st.integers(1, 9),
    fits=st.lists(st.tuples(st.integers(1, 3), st.booleans()), min_size=1, max_size=4),
)
def test_checkpoints_are_saved_when_those_of_keras_are(
    tmp_path_factory, save_freq, fits
):
    """Updates count from fit to fit, if the callback hears of them."""
    saved = []
    for library in keras, minisgd:
        folder = tmp_path_factory.mktemp("checkpoints")
        model = library.Sequential([library.layers.Dense(1)])
        model.compile("sgd", "mse")
        checkpoint = library.callbacks.ModelCheckpoint(
            folder / "{epoch}-{batch}.weights.h5",
            save_freq=save_freq,
            save_weights_only=True,
        )
        saved.append([])
        for epochs, is_there in fits:
            callbacks = [checkpoint] if is_there else []
            how = {"epochs": epochs, "callbacks": callbacks, "verbose": 0}
            model.fit(X, X, batch_size=2, **how)  # three updates in an epoch
            saved[-1].append(sorted(path.name for path in folder.iterdir()))
    assert saved[0] == saved[1]


def as_number(cell):
    """Return a cell of a table as a number, if it is one."""
    try:
        return float(cell)
    except ValueError:
        return cell
