"""Resuming: a training that is stopped and resumed equals one that never stopped.

Equal means equal bit for bit: parameters, the optimizer, the stream and the record.
"""

import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from copy import deepcopy
from pickle import dumps, loads

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jupyter_client.manager import KernelManager
from numpy.testing import assert_array_equal

from grading.kernels import AT_FILES
from minisgd import (
    SGD,
    Adam,
    Balanced,
    Dense,
    Sequential,
    Shuffled,
    Stratified,
    Windows,
    WithReplacement,
    l2,
    load_model,
)
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
)
from minisgd.interrupts import Interrupts

SAMPLES, EPOCHS = 13, 4
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(SAMPLES, 3)), rng.normal(size=(SAMPLES, 2))
LABELS = np.arange(SAMPLES) % 3


def make_model(optimizer=SGD, backend="numpy", **settings):
    layers = [Dense(4, "tanh", input_shape=(3,), kernel_regularizer=l2(0.01)), Dense(2)]
    model = Sequential(layers, backend=backend, dtype="float64", seed=1)
    if optimizer is SGD:
        settings = {"momentum": 0.9} | settings
    model.compile(optimizer(0.05, **settings), "mse", metrics=["mae"])
    return model


class StopsAfter(Callback):
    """Ends a training with an error, after so many updates."""

    def __init__(self, iteration):
        self.iteration = iteration

    def on_train_batch_end(self, batch, logs=None):
        if self.model.iteration == self.iteration:
            raise ConnectionError("The lights went out.")


def make_callbacks():
    """Callbacks that remember something, so that forgetting it shows."""
    return [
        EarlyStopping("loss", patience=3, min_delta=0.05, restore_best_weights=True),
        ReduceLROnPlateau("loss", factor=0.5, patience=1, min_delta=0.01),
    ]


def assert_same_training(model, other):
    assert_array_equal(model.get_weights()[0], other.get_weights()[0])
    assert_array_equal(model.parameters, other.parameters)
    assert model.optimizer.learning_rate == other.optimizer.learning_rate
    for name in model.optimizer.memory:
        mine, theirs = getattr(model.optimizer, name), getattr(other.optimizer, name)
        assert_array_equal(mine, theirs)
    assert model.iteration == other.iteration
    assert model.samples_seen == other.samples_seen
    assert model.history.history == other.history.history
    assert model.history.epoch == other.history.epoch
    for name, column in other.history.iterations.items():
        assert_array_equal(model.history.iterations[name], column, name)


def run_with_a_break(stop, arguments, path=None, **how):
    """Train until a stop, perhaps through a file, and resume; return the model."""
    model = make_model(**how)
    with pytest.raises(ConnectionError):
        callbacks = [*make_callbacks(), StopsAfter(stop)]
        model.fit(X, Y, epochs=EPOCHS, callbacks=callbacks, **arguments())
    if path is not None:
        model.save(path)
        model = load_model(path)
    model.fit(
        X, Y, epochs=EPOCHS, callbacks=make_callbacks(), resume=True, **arguments()
    )
    return model


# After any update --------------------------------------------------------------------


@pytest.mark.parametrize("through_a_file", [False, True])
@pytest.mark.parametrize("optimizer", [SGD, Adam])
@pytest.mark.parametrize("stop", range(1, 17))
def test_after_any_update(stop, optimizer, through_a_file, tmp_path):
    path = tmp_path / "model" if through_a_file else None
    arguments = {"batch_size": 4, "validation_split": 0.1}
    straight = make_model(optimizer)
    straight.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), **arguments)
    assert straight.iteration == 3 * EPOCHS
    if stop <= straight.iteration:
        resumed = run_with_a_break(stop, lambda: arguments, path, optimizer=optimizer)
        assert_same_training(resumed, straight)


SAMPLERS = {
    "none": lambda: None,
    "shuffled": lambda: Shuffled(SAMPLES, seed=5),
    "with replacement": lambda: WithReplacement(SAMPLES, seed=5),
    "stratified": lambda: Stratified(LABELS, seed=5),
    "balanced": lambda: Balanced(LABELS, seed=5),
    "windows": lambda: Windows(SAMPLES, length=4, stride=3),
}


@given(data=st.data())
@settings(max_examples=60)
def test_in_whatever_way_the_batches_are_cut(data, tmp_path_factory):
    sampler = data.draw(st.sampled_from(list(SAMPLERS)))
    chosen = data.draw(
        st.fixed_dictionaries(
            {
                "batch_size": st.integers(1, 6),
                "steps_per_epoch": st.none() | st.integers(1, 9),
                "drop_last": st.booleans(),
                "accumulate_batches": st.integers(1, 3),
                "shuffle": st.booleans(),
            }
        )
    )

    def arguments():
        return {**chosen, "sampler": SAMPLERS[sampler]()}

    straight = make_model()
    straight.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), **arguments())
    stop = data.draw(st.integers(1, straight.iteration))
    path = data.draw(st.none() | st.just(tmp_path_factory.mktemp("models") / "model"))
    assert_same_training(run_with_a_break(stop, arguments, path), straight)


def test_on_pytorch_as_well(tmp_path):
    arguments = {"batch_size": 4}
    straight = make_model(backend="torch")
    straight.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), **arguments)
    path = tmp_path / "model"
    resumed = run_with_a_break(6, lambda: arguments, path, backend="torch")
    assert_same_training(resumed, straight)


def test_batches_of_an_object_with_numbers(tmp_path):
    class Batches:
        def __len__(self):
            return 4

        def __getitem__(self, number):
            rows = slice(4 * number, 4 * number + 4)
            return X[rows], Y[rows]

    straight, model = make_model(), make_model()
    straight.fit(Batches(), epochs=3)
    with pytest.raises(ConnectionError):
        model.fit(Batches(), epochs=3, callbacks=[StopsAfter(6)])
    model.save(tmp_path / "model")
    model = load_model(tmp_path / "model")
    model.fit(Batches(), epochs=3, resume=True)
    assert_same_training(model, straight)


def test_between_two_fits_nothing_needs_to_be_resumed(tmp_path):
    straight, model = make_model(), make_model()
    for _ in range(2):
        straight.fit(X, Y, batch_size=4, epochs=2, steps_per_epoch=3)
    model.fit(X, Y, batch_size=4, epochs=2, steps_per_epoch=3)
    model.save(tmp_path / "model")
    model = load_model(tmp_path / "model")
    model.fit(X, Y, batch_size=4, epochs=2, steps_per_epoch=3)
    assert_same_training(model, straight)


def test_a_training_that_has_come_to_its_end_stays_as_it_is():
    model, straight = make_model(), make_model()
    for each in model, straight:
        each.fit(X, Y, batch_size=4, epochs=2)
    model.fit(X, Y, batch_size=4, epochs=2, resume=True)
    assert_same_training(model, straight)


def test_more_epochs_may_be_asked_for():
    model, straight = make_model(), make_model()
    straight.fit(X, Y, batch_size=4, epochs=5)
    model.fit(X, Y, batch_size=4, epochs=2)
    model.fit(X, Y, batch_size=4, epochs=5, resume=True)
    assert_same_training(model, straight)


def test_a_training_that_a_callback_has_ended_is_not_taken_up_again(tmp_path):
    """The state is saved after the callback has spoken, and before the fit is over."""
    path = tmp_path / "model"

    def callbacks():
        stopping = EarlyStopping("loss", patience=0, min_delta=100)
        return [stopping, ModelCheckpoint(path)]

    straight = make_model()
    straight.fit(X, Y, batch_size=4, epochs=EPOCHS, callbacks=callbacks())
    assert straight.history.epoch == [0, 1]
    model = load_model(path)
    model.fit(X, Y, batch_size=4, epochs=EPOCHS, callbacks=callbacks(), resume=True)
    assert_same_training(model, straight)


def test_an_epoch_that_a_callback_has_cut_is_only_ended(tmp_path):
    """Killed between the last step and the validation."""

    class Enough(Callback):
        def on_train_batch_end(self, batch, logs=None):
            self.model.stop_training = self.model.iteration >= 5

    def callbacks():
        kept = ModelCheckpoint(tmp_path / "{epoch}-{batch}", save_freq=1)
        return [Enough(), kept]

    arguments = {"batch_size": 4, "epochs": 4, "validation_split": 0.1}
    straight = make_model()
    straight.fit(X, Y, callbacks=callbacks(), **arguments)
    assert straight.history.epoch == [0, 1]
    model = load_model(tmp_path / "2-2")
    assert (model.iteration, model.stop_training) == (5, True)
    model.fit(X, Y, callbacks=callbacks(), resume=True, **arguments)
    assert_same_training(model, straight)


def test_a_learning_rate_that_shrinks_every_epoch_shrinks_once():
    def shrinking():
        return LearningRateScheduler(lambda epoch, rate: rate * 0.5)

    straight, model = make_model(), make_model()
    straight.fit(X, Y, batch_size=4, epochs=3, callbacks=[shrinking()])
    with pytest.raises(ConnectionError):
        callbacks = [shrinking(), StopsAfter(6)]
        model.fit(X, Y, batch_size=4, epochs=3, callbacks=callbacks)
    model.fit(X, Y, batch_size=4, epochs=3, callbacks=[shrinking()], resume=True)
    assert_same_training(model, straight)


@pytest.mark.parametrize("hook", ["on_epoch_begin", "on_epoch_end"])
@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_nobody_hears_twice_of_an_epoch(hook, fails, place, tmp_path):
    """Whether somebody saves the model among the callbacks, or fails there."""
    path = tmp_path / "model"

    def callbacks(log, *others):
        halving = LearningRateScheduler(lambda epoch, rate: rate * 0.5)
        listed = [*make_callbacks(), halving, CSVLogger(tmp_path / log)]
        return [*listed[:place], *others, *listed[place:]]

    def stop(epoch, logs=None):
        if epoch == 2 and fails:
            raise ConnectionError
        if epoch == 2:
            model.save(path)
            (tmp_path / "log.csv").rename(tmp_path / "kept.csv")

    straight, model = make_model(), make_model()
    how = {"batch_size": 4, "epochs": EPOCHS, "verbose": 0, "validation_split": 0.1}
    straight.fit(X, Y, callbacks=callbacks("straight.csv"), **how)
    stopping = LambdaCallback(**{hook: stop})
    with pytest.raises(ConnectionError) if fails else nullcontext():
        model.fit(X, Y, callbacks=callbacks("log.csv", stopping), **how)
    if not fails:
        model = load_model(path)
        (tmp_path / "kept.csv").rename(tmp_path / "log.csv")
    model.fit(X, Y, callbacks=callbacks("log.csv"), resume=True, **how)
    assert_same_training(model, straight)
    logs = [(tmp_path / name).read_text() for name in ("straight.csv", "log.csv")]
    assert logs[0] == logs[1]


class FailsInTheFirstEpoch(Callback):
    def on_epoch_begin(self, epoch, logs=None):
        raise ConnectionError


def test_a_record_of_two_fits_knows_where_the_second_begins():
    record, model, straight = History(), make_model(), make_model()
    for _ in range(2):
        straight.fit(X, Y, batch_size=4, epochs=2, callbacks=[History()])
    how = {"batch_size": 4, "epochs": 2, "callbacks": [record]}
    model.fit(X, Y, **how)
    with pytest.raises(ConnectionError):
        model.fit(X, Y, **how | {"callbacks": [record, FailsInTheFirstEpoch()]})
    model.fit(X, Y, resume=True, **how)
    assert_array_equal(model.parameters, straight.parameters)
    assert record.epoch == [0, 1, 0, 1]


# What cannot be resumed --------------------------------------------------------------


def interrupted(**arguments):
    model = make_model()
    with pytest.raises(ConnectionError):
        callbacks = [*make_callbacks(), StopsAfter(5)]
        model.fit(X, Y, batch_size=4, epochs=3, callbacks=callbacks, **arguments)
    return model


@pytest.mark.parametrize(
    "changed, sentence",
    [
        (
            {"batch_size": 5},
            "resume=True needs the arguments of the fit that was interrupted, which "
            "drew from Batches(Shuffled(samples=13), batch_size=4), but got "
            "Batches(Shuffled(samples=13), batch_size=5).",
        ),
        (
            {"shuffle": False},
            "resume=True needs the arguments of the fit that was interrupted, which "
            "drew from Batches(Shuffled(samples=13), batch_size=4), but got "
            "Batches(InOrder(samples=13), batch_size=4).",
        ),
        (
            {"steps_per_epoch": 2},
            "resume=True needs the arguments of the fit that was interrupted, but "
            "steps_per_epoch was 4 and is 2.",
        ),
        (
            {"callbacks": []},
            "callbacks must be those of the fit that was interrupted, which had "
            "['EarlyStopping', 'ReduceLROnPlateau'], but got [].",
        ),
    ],
)
def test_another_training(changed, sentence, raises_saying):
    model = interrupted()
    same = {"batch_size": 4, "epochs": 3, "callbacks": make_callbacks()}
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, resume=True, **same | changed)
    model.fit(X, Y, resume=True, **same)
    straight = make_model()
    straight.fit(X, Y, **same | {"callbacks": make_callbacks()})
    assert_same_training(model, straight)


def test_the_place_in_an_iterable(raises_saying):
    model = interrupted()
    sentence = (
        "resume=True needs samples, or batches of an object with __getitem__: nobody "
        "can bring back the place in an iterable."
    )
    with raises_saying(ValueError, sentence):
        model.fit(iter([(X, Y)]), resume=True)


# Backups, and kill -9 ----------------------------------------------------------------


SCRIPT = """
    import sys, time
    import numpy as np
    from minisgd import SGD, Dense, Sequential
    from minisgd.callbacks import BackupAndRestore, Callback, CSVLogger, EarlyStopping

    class Slowly(Callback):
        def on_train_batch_end(self, batch, logs=None):
            time.sleep(0.004)

    folder, save_freq = sys.argv[1], sys.argv[2]
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(50, 3)), rng.normal(size=(50, 1))
    model = Sequential([Dense(8, "tanh"), Dense(1)], dtype="float64", seed=1)
    model.compile(SGD(0.05, momentum=0.9), metrics=["mae"])
    model.fit(
        x, y, batch_size=4, epochs=12, steps_per_epoch=9, validation_split=0.2,
        callbacks=[
            EarlyStopping(patience=100, restore_best_weights=True),
            CSVLogger(f"{folder}/log.csv"),
            Slowly(),
            BackupAndRestore(
                f"{folder}/backup",
                save_freq="epoch" if save_freq == "epoch" else int(save_freq),
            ),
        ],
    )
    model.save(f"{folder}/end")
"""


def start(script, *arguments):
    arguments = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    return subprocess.Popen(arguments)


@pytest.mark.parametrize("save_freq", [1, 7, "epoch"])
def test_a_training_that_is_killed_again_and_again(save_freq, tmp_path):
    straight, killed = tmp_path / "straight", tmp_path / "killed"
    straight.mkdir()
    killed.mkdir()
    assert start(SCRIPT, straight, save_freq).wait() == 0
    kills, wait = 0, np.random.default_rng(0)
    while True:
        process = start(SCRIPT, killed, save_freq)
        try:  # longer from time to time, or a slow machine would never get there
            assert process.wait(timeout=wait.uniform(0.3, 0.6) + 0.1 * kills) == 0
            break
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
    assert kills > 0
    assert_same_training(load_model(killed / "end"), load_model(straight / "end"))
    assert (killed / "log.csv").read_text() == (straight / "log.csv").read_text()
    assert os.listdir(killed / "backup") == []  # nothing to restore, and no litter


def test_a_backup_of_another_model_is_refused(tmp_path, raises_saying):
    backup = tmp_path / "backup"
    model = make_model()
    with pytest.raises(ConnectionError):
        callbacks = [BackupAndRestore(backup, save_freq=1), StopsAfter(3)]
        model.fit(X, Y, callbacks=callbacks, epochs=9)
    other = Sequential([Dense(2, input_shape=(3,))])
    other.compile()
    sentence = (
        "weights must have the shapes [(3, 2), (2,)], but got "
        "[(3, 4), (4,), (4, 2), (2,)]."
    )
    with raises_saying(ValueError, sentence):
        other.compile(SGD(0.1, momentum=0.5))
        other.fit(X, Y, callbacks=[BackupAndRestore(backup)])
    model = make_model(Adam)
    sentence = (
        "The saved state is of another optimizer than Adam(learning_rate=0.05, "
        "beta_1=0.9, beta_2=0.999, epsilon=1e-07). Compile the model as it was when it "
        "was saved."
    )
    with raises_saying(ValueError, sentence):
        model.fit(X, Y, callbacks=[BackupAndRestore(backup)])
    assert model.iteration == 0


def test_a_backup_needs_a_place_to_go_back_to(tmp_path, raises_saying):
    model, batches = make_model(), iter([(X, Y)])
    sentence = (
        "BackupAndRestore needs x to be samples, or to be an object with __getitem__: "
        "nobody can bring back the place in an iterable. Use ModelCheckpoint to save "
        "the model alone."
    )
    with raises_saying(ValueError, sentence):
        model.fit(batches, callbacks=[BackupAndRestore(tmp_path)])
    assert model.iteration == 0
    assert len(list(batches)) == 1  # none was drawn


def test_a_backup_is_kept_if_one_asks_for_it(tmp_path):
    keeps = BackupAndRestore(tmp_path, delete_checkpoint=False)
    model = make_model()
    model.fit(X, Y, epochs=2, callbacks=[keeps])
    assert os.listdir(tmp_path) == ["latest"]
    again = make_model()
    again.fit(X, Y, epochs=4, callbacks=[BackupAndRestore(tmp_path)])
    assert again.history.epoch == [0, 1, 2, 3]
    assert os.listdir(tmp_path) == []


# Ctrl-C ------------------------------------------------------------------------------


def test_an_interrupt_waits_for_the_end_of_the_update():
    """Sent in the middle of the seventh update, where half of it is done."""
    straight, model = make_model(), make_model()
    straight.run_eagerly = model.run_eagerly = True
    straight.fit(X, Y, batch_size=4, epochs=3)
    update = model.optimizer.update

    def interrupted_update(parameters, gradients):
        if model.iteration == 6:
            signal.raise_signal(signal.SIGINT)
        update(parameters, gradients)

    model.optimizer.update = interrupted_update
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, batch_size=4, epochs=3)
    assert model.iteration == 7
    assert model.history.iterations["iteration"] == list(range(1, 8))
    assert model.history.epoch == [0]
    model.optimizer.update = update
    model.fit(X, Y, batch_size=4, epochs=3, resume=True)
    assert_same_training(model, straight)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_interrupt_does_not_wait():
    model, done = make_model(), []

    def endless_update(parameters, gradients):
        for number in 1, 2, 3:
            signal.raise_signal(signal.SIGINT)
            done.append(number)

    model.optimizer.update = endless_update
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y)
    assert done == [1]
    assert model.iteration == 0


def test_a_second_interrupt_while_a_fit_is_tidied_up_loses_nothing(monkeypatch):
    """Sent as the record is brought up to date, with which a fit ends in any case."""
    straight, model = make_model(), make_model()
    how = {"batch_size": 4, "verbose": 0}
    for each in straight, model:
        each.fit(X, Y, epochs=1, **how)  # whose callbacks remember nothing
    straight.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), **how)

    def interrupted(history):
        monkeypatch.undo()
        raise KeyboardInterrupt

    def stop(step, logs):
        if model.iteration == 4 + 7:
            monkeypatch.setattr(History, "catch_up", interrupted)
            raise ConnectionError

    stopping = LambdaCallback(on_train_batch_end=stop)
    with pytest.raises(KeyboardInterrupt):
        callbacks = [*make_callbacks(), stopping]
        model.fit(X, Y, epochs=EPOCHS, callbacks=callbacks, **how)
    model.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), resume=True, **how)
    assert_same_training(model, straight)


class CannotBeSet(Callback):
    def set_params(self, params):
        raise ConnectionError


def test_a_fit_that_fails_before_it_begins_leaves_the_one_before():
    straight, model = make_model(), make_model()
    how = {"batch_size": 4, "verbose": 0}
    straight.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), **how)
    with pytest.raises(ConnectionError):
        callbacks = [*make_callbacks(), StopsAfter(5)]
        model.fit(X, Y, epochs=EPOCHS, callbacks=callbacks, **how)
    with pytest.raises(ConnectionError):
        model.fit(X, Y, epochs=9, callbacks=[*make_callbacks(), CannotBeSet()], **how)
    model.fit(X, Y, epochs=EPOCHS, callbacks=make_callbacks(), resume=True, **how)
    assert_same_training(model, straight)


def test_an_interrupt_that_somebody_has_caught_is_over():
    interrupts, caught = Interrupts(), []
    with interrupts.watched():
        for number in range(3):
            try:
                with interrupts:
                    if number == 0:
                        signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                caught.append(number)
    assert caught == [0]


def test_an_interrupt_waits_for_the_outermost_of_what_is_in_progress():
    interrupts, done = Interrupts(), []
    with pytest.raises(KeyboardInterrupt), interrupts.watched():
        with interrupts:
            with interrupts:
                signal.raise_signal(signal.SIGINT)
                done.append("inside")
            done.append("outside")
        done.append("never")
    assert done == ["inside", "outside"]


def test_what_was_left_open_does_not_hold_back_interrupts_later():
    interrupts = Interrupts()
    with interrupts.watched():
        interrupts.__enter__()  # as if a signal came before the block began
    with pytest.raises(KeyboardInterrupt), interrupts.watched():
        signal.raise_signal(signal.SIGINT)


def test_whoever_listens_to_ctrl_c_already_goes_on_listening():
    heard = []
    before = signal.signal(signal.SIGINT, lambda *_: heard.append(model.iteration))
    try:
        model = make_model()
        ring = LambdaCallback(
            on_epoch_end=lambda epoch, logs: signal.raise_signal(signal.SIGINT)
        )
        model.fit(X, Y, epochs=2, callbacks=[ring])
    except KeyboardInterrupt:
        heard.append("not by us")
    finally:
        signal.signal(signal.SIGINT, before)
    assert heard == [1, 2]


def test_a_training_in_another_thread():
    """Where Python lets nobody listen to signals."""
    model, other = make_model(), make_model()
    with ThreadPoolExecutor() as threads:
        threads.submit(model.fit, X, Y, epochs=2).result()
    other.fit(X, Y, epochs=2)
    assert_same_training(model, other)


@pytest.mark.parametrize("stop", [0.05, 0.2, 0.45])
def test_ctrl_c_from_outside(stop):
    """A real process, a real signal, whenever it comes."""
    script = """
        import sys, time
        import numpy as np
        from minisgd import Dense, Sequential
        from minisgd.callbacks import LambdaCallback

        def tell(epoch, logs):
            if epoch == 0:
                print("ready", flush=True)

        x, y = np.arange(600.0).reshape(200, 3) / 600, np.arange(200.0) / 200
        model = Sequential([Dense(4, "tanh"), Dense(1)], dtype="float64", seed=1)
        model.compile()
        try:
            telling = [LambdaCallback(on_epoch_end=tell)]
            model.fit(
                x, y, batch_size=2, epochs=10**6, callbacks=telling, verbose=0
            )
        except KeyboardInterrupt:
            record = model.history.iterations
            assert record["iteration"] == list(range(1, model.iteration + 1))
            assert record["samples_seen"][-1] == model.samples_seen
            assert len(model.predict(x)) == 200
            epochs = model.iteration // 100 + 2
            model.fit(
                x, y, batch_size=2, epochs=epochs, resume=True, verbose=0
            )
            straight = Sequential([Dense(4, "tanh"), Dense(1)], dtype="float64", seed=1)
            straight.compile()
            straight.fit(x, y, batch_size=2, epochs=epochs, verbose=0)
            assert (model.parameters == straight.parameters).all()
            sys.exit(7)
    """
    script = textwrap.dedent(script)
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    with process:
        assert process.stdout.readline() == b"ready\n"
        time.sleep(stop)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 7


def test_a_log_on_the_disk_forgets_what_came_after_the_last_backup(tmp_path):
    def callbacks(stop=None):
        log = CSVLogger(tmp_path / "log.csv")
        backup = BackupAndRestore(tmp_path / "b", 6)
        return [log, backup, *([] if stop is None else [StopsAfter(stop)])]

    model = make_model()
    with pytest.raises(ConnectionError):
        model.fit(X, Y, batch_size=4, epochs=4, callbacks=callbacks(stop=11))
    assert len((tmp_path / "log.csv").read_text().splitlines()) == 3
    make_model().fit(X, Y, batch_size=4, epochs=4, callbacks=callbacks())
    lines = (tmp_path / "log.csv").read_text().splitlines()
    epochs = [line.split(",")[0] for line in lines]
    assert epochs == ["epoch", "0", "1", "2", "3"]


def test_the_stop_button_of_a_notebook():
    """A real kernel is interrupted in the middle of a fit, and then goes on."""
    manager = KernelManager(kernel_name="python3", config=AT_FILES)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)

    def send(code):
        return client.execute(textwrap.dedent(code))

    def answer(number):
        """Return what the cell prints, or the name of its error."""
        said = ""
        while True:
            message = client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") == number:
                content = message["content"]
                said += content.get("text") or content.get("ename") or ""
                if content.get("execution_state") == "idle":
                    return said

    try:
        setting_up = send(
            """
            import numpy as np
            from minisgd import Dense, Sequential

            x = np.arange(600.0).reshape(200, 3) / 600
            model = Sequential([Dense(4, "tanh"), Dense(1)], dtype="float64", seed=1)
            model.compile()
            """
        )
        assert answer(setting_up) == ""
        fitting = send("model.fit(x, x[:, 0], batch_size=2, epochs=10**6)")
        time.sleep(1)
        manager.interrupt_kernel()
        assert answer(fitting).endswith("KeyboardInterrupt")
        going_on = send(
            """
            record = model.history.iterations
            assert record["iteration"] == list(range(1, model.iteration + 1))
            assert 0 < model.history.epoch[-1] < 10**6
            epochs = model.history.epoch[-1] + 3
            model.fit(x, x[:, 0], batch_size=2, epochs=epochs, resume=True, verbose=0)
            straight = Sequential([Dense(4, "tanh"), Dense(1)], dtype="float64", seed=1)
            straight.compile()
            straight.fit(x, x[:, 0], batch_size=2, epochs=epochs, verbose=0)
            print("same:", (model.parameters == straight.parameters).all())
            """
        )
        assert answer(going_on) == "same: True\n"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


class PressesCtrlC(Callback):
    """Presses Ctrl-C in a hook, the third time that it is called."""

    def __init__(self, hook):
        self.calls, self.hook = 0, hook
        setattr(self, hook, self._press)

    def _press(self, *_):
        self.calls += 1
        if self.calls == 3:
            signal.raise_signal(signal.SIGINT)


class CountsDown(Callback):
    """Makes the learning rate smaller in a hook, which tells how often it was called."""

    def __init__(self, hook):
        setattr(self, hook, self._slow_down)

    def _slow_down(self, *_):
        self.model.optimizer.learning_rate *= 0.9


@pytest.mark.parametrize(
    "hook",
    ["on_epoch_begin", "on_epoch_end", "on_train_batch_begin", "on_train_batch_end"],
)
def test_ctrl_c_among_callbacks_waits_until_all_have_been_called(hook, tmp_path):
    """Some come before the one that is interrupted, others after it."""

    def callbacks(log, interrupts=None):
        before, after = CountsDown(hook), CountsDown(hook)
        between = [] if interrupts is None else [interrupts]
        return [before, *between, after, CSVLogger(tmp_path / log), *make_callbacks()]

    straight, model = make_model(), make_model()
    how = {"batch_size": 4, "epochs": EPOCHS, "verbose": 0}
    straight.fit(X, Y, callbacks=callbacks("straight.csv"), **how)
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, callbacks=callbacks("log.csv", PressesCtrlC(hook)), **how)
    model.fit(X, Y, callbacks=callbacks("log.csv"), resume=True, **how)
    assert_same_training(model, straight)
    assert model.optimizer.learning_rate == straight.optimizer.learning_rate
    logs = [(tmp_path / name).read_text() for name in ("straight.csv", "log.csv")]
    assert logs[0] == logs[1]


@pytest.mark.parametrize("copied", [deepcopy, lambda model: loads(dumps(model))])
def test_a_copy_of_a_model_in_training_can_finish_it(copied):
    """Also what callbacks remember is in the copy."""
    copies, model = [], make_model()

    def copy(*_):
        if model.iteration == 11:
            copies.append(copied(model))

    copying = LambdaCallback(on_train_batch_end=copy)
    how = {"batch_size": 4, "epochs": EPOCHS, "verbose": 0}
    model.fit(X, Y, callbacks=[*make_callbacks(), copying], **how)
    (other,) = copies
    assert other.iteration == 11
    other.fit(X, Y, callbacks=make_callbacks(), resume=True, **how)
    assert_same_training(other, model)


class FailsAtTheBeginning(Callback):
    def on_train_begin(self, logs=None):
        raise ConnectionError


@pytest.mark.parametrize("turned", [False, True])
def test_a_resumed_fit_that_fails_at_its_beginning_can_be_resumed(turned, tmp_path):
    """What the callbacks had to remember is still there, and so is the log."""

    def callbacks(log, *others):
        listed = [*make_callbacks(), CSVLogger(tmp_path / log), *others]
        return listed[::-1] if turned else listed

    straight, model = make_model(), make_model()
    how = {"batch_size": 4, "epochs": EPOCHS, "verbose": 0}
    straight.fit(X, Y, callbacks=callbacks("straight.csv"), **how)
    with pytest.raises(ConnectionError):
        model.fit(X, Y, callbacks=callbacks("log.csv", StopsAfter(11)), **how)
    for _ in range(2):
        others = callbacks("log.csv", FailsAtTheBeginning())
        with pytest.raises(ConnectionError):
            model.fit(X, Y, callbacks=others, resume=True, **how)
    model.fit(X, Y, callbacks=callbacks("log.csv"), resume=True, **how)
    assert_same_training(model, straight)
    logs = [(tmp_path / name).read_text() for name in ("straight.csv", "log.csv")]
    assert logs[0] == logs[1]


@pytest.mark.parametrize("append", [False, True])
def test_a_log_does_not_take_over_that_of_an_earlier_fit(append, tmp_path):
    """Where the fit is stopped before the log has begun."""
    log, model = tmp_path / "log.csv", make_model()
    log.write_text("of yesterday\n")
    how = {"batch_size": 4, "epochs": 2, "verbose": 0}
    with pytest.raises(ConnectionError):
        callbacks = [FailsAtTheBeginning(), CSVLogger(log, append=append)]
        model.fit(X, Y, callbacks=callbacks, **how)
    model.fit(X, Y, callbacks=[CSVLogger(log, append=append)], resume=True, **how)
    lines = log.read_text().splitlines()
    if append:
        assert lines.pop(0) == "of yesterday"
    else:
        assert lines.pop(0).startswith("epoch,")
    assert [line.split(",")[0] for line in lines] == ["0", "1"]


@pytest.mark.parametrize("wrong", ["batch_size", "callbacks", "steps"])
@pytest.mark.parametrize("epochs", [2, 0], ids=["trained", "new"])
def test_a_fit_that_is_refused_leaves_the_model_as_it_was(wrong, epochs, tmp_path):
    """Although a backup of another fit lies there."""
    how = {"batch_size": 4, "epochs": 4, "verbose": 0}
    with pytest.raises(ConnectionError):
        callbacks = [*make_callbacks(), BackupAndRestore(tmp_path), StopsAfter(10)]
        make_model().fit(X, Y, callbacks=callbacks, **how)
    model, other = make_model(), make_model()
    for each in model, other:
        each.build((X.shape[1],))
        if epochs:
            each.fit(X, Y, batch_size=3, epochs=epochs, verbose=0)
    callbacks = [*make_callbacks(), BackupAndRestore(tmp_path)]
    if wrong == "callbacks":
        callbacks = callbacks[-1:]
    how |= {"batch_size": {"batch_size": 3}, "steps": {"steps_per_epoch": 2}}.get(
        wrong, {}
    )
    with pytest.raises(ValueError, match="of the fit that was interrupted") as problem:
        model.fit(X, Y, callbacks=callbacks, **how)
    assert problem.value.__notes__ == [
        "A backup of an earlier fit was found, which was to be finished. Delete it to "
        "begin anew."
    ]
    if epochs:
        assert_same_training(model, other)
    else:
        assert model.history is None
    for each in model, other:
        each.fit(X, Y, batch_size=3, epochs=2, verbose=0)
    assert_same_training(model, other)


def test_what_is_no_backup_is_told_from_one(tmp_path, raises_saying):
    model = make_model()
    model.save_weights(tmp_path / "latest")
    with raises_saying(
        ValueError,
        f"{str(tmp_path / 'latest')!r} is not a file that minisgd has saved, or it is "
        f"damaged. Save a model with model.save(path).",
    ):
        model.fit(X, Y, callbacks=[BackupAndRestore(tmp_path)], verbose=0)
    assert model.iteration == 0


def test_a_backup_without_one_of_its_arrays(tmp_path, raises_saying):
    how = {"batch_size": 4, "epochs": 4, "verbose": 0}
    with pytest.raises(ConnectionError):
        callbacks = [BackupAndRestore(tmp_path), StopsAfter(11)]
        make_model().fit(X, Y, callbacks=callbacks, **how)
    path = tmp_path / "latest"
    with np.load(path) as file:
        entries = dict(file)
    assert len(entries) > 5
    for name in entries:
        others = {other: entries[other] for other in entries if other != name}
        with path.open("wb") as file:
            np.savez(file, **others)
        with raises_saying(
            ValueError,
            f"{str(path)!r} is not a file that minisgd has saved, or it is damaged. "
            f"Save a model with model.save(path).",
        ):
            make_model().fit(X, Y, callbacks=[BackupAndRestore(tmp_path)], **how)


def test_a_backup_knows_of_the_files_that_others_have_saved(tmp_path):
    """In whatever order they are given, and if there is no time after the backup."""

    class Killed(BackupAndRestore):
        def save(self, *arguments):
            super().save(*arguments)
            if self.model.iteration == 8:
                raise ConnectionError

    def callbacks(kind):
        backup = kind(tmp_path / "backup")
        return [backup, ModelCheckpoint(tmp_path / "{epoch}")]

    how = {"batch_size": 4, "epochs": 4, "verbose": 0}
    with pytest.raises(ConnectionError):
        make_model().fit(X, Y, callbacks=callbacks(Killed), **how)
    make_model().fit(X, Y, callbacks=callbacks(Killed), **how)
    assert {"1", "2", "3", "4"} <= set(os.listdir(tmp_path))


@pytest.mark.parametrize("when", [1, 2, 3, 4])
def test_ctrl_c_while_first_weights_are_drawn_changes_none_of_them(when, monkeypatch):
    calls, bind = [], Dense.bind

    def interrupted(layer, *arguments):
        calls.append(layer)
        if len(calls) == when:
            raise KeyboardInterrupt
        bind(layer, *arguments)

    def made():
        return Sequential([Dense(3, "tanh"), Dense(3, "relu"), Dense(1)], seed=5)

    model, expected = made(), made()
    expected.build((2,))
    monkeypatch.setattr(Dense, "bind", interrupted)
    if when < 4:
        with pytest.raises(KeyboardInterrupt):
            model.build((2,))
    model.build((2,))
    assert_array_equal(model.parameters, expected.parameters)
    assert model.predict([[1.0, 2.0]], verbose=0).shape == (1, 1)
