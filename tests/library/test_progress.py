"""What is seen while a model trains: nothing, lines, a bar, or a picture.

The texts are written by hand, for a model whose loss is known: it always says 0, and its
learning rate is too small to change that.
"""

import os
import re
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from grading import kernels
from minisgd import SGD, Dense, Sequential
from minisgd.callbacks import EarlyStopping, History, LambdaCallback, LivePlot
from minisgd.callbacks.progress import ProgressBar

ROOT = Path(__file__).parents[2]
X, Y = [[1.0], [2.0], [3.0], [4.0], [5.0]], 5 * [[3.0]]  # the loss is 3 ** 2
NEW = ([[1.0], [2.0]], [[2.0], [2.0]])  # the loss is 2 ** 2
VERBOSE = pytest.mark.parametrize("verbose", [0, 1, 2, "auto"])


def make_model():
    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64", seed=0)
    model.set_weights([[[0.0]], [0.0]])
    model.compile(SGD(1e-300), "mse", metrics=["mae"])
    return model


def run(method, model=None, **arguments):
    """Call a method with the data it needs, in 3 batches."""
    data = {"x": X, "batch_size": 2} | ({} if method == "predict" else {"y": Y})
    return getattr(model or make_model(), method)(**data | arguments)


def frames(text):
    """Return what a line showed, one thing after the other."""
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text.rstrip("\n").split("\r")


METHODS = pytest.mark.parametrize("method", ["fit", "evaluate", "predict"])

# Silence -----------------------------------------------------------------------------


@METHODS
@pytest.mark.parametrize("verbose", [0, False])
def test_silence_is_silent(method, verbose, capfd):
    run(method, verbose=verbose)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("method", ["train_on_batch", "test_on_batch"])
def test_one_batch_is_silent(method, capfd):
    getattr(make_model(), method)(X, Y)
    make_model().predict_on_batch(X)
    make_model()(X)
    assert capfd.readouterr() == ("", "")


@VERBOSE
def test_watching_changes_no_number(verbose):
    model, expected = make_model(), make_model()
    for each in model, expected:
        each.compile(SGD(0.01), "mse")
    watched = run("fit", model, epochs=3, verbose=verbose, validation_data=NEW)
    alone = run("fit", expected, epochs=3, verbose=0, validation_data=NEW)
    assert watched.history == alone.history
    assert watched.iterations == alone.iterations
    assert model.parameters.tolist() == expected.parameters.tolist()


@METHODS
@pytest.mark.parametrize("wrong", [3, -1, "yes", None])
def test_verbose_is_one_of_four(method, wrong, raises_saying):
    sentence = f"verbose must be one of 0, 1, 2, 'auto', but got {wrong!r}."
    with raises_saying(ValueError, sentence):
        run(method, verbose=wrong)


# One line per epoch ------------------------------------------------------------------


def test_one_line_per_epoch(capfd):
    run("fit", epochs=3, initial_epoch=1, verbose=2)
    assert capfd.readouterr() == (
        "Epoch 2/3: 3 steps, loss 9, mae 3\nEpoch 3/3: 3 steps, loss 9, mae 3\n",
        "",
    )


def test_the_line_shows_the_validation_in_epochs_that_have_one(capfd):
    how = {"validation_data": NEW, "validation_freq": 2, "steps_per_epoch": 1}
    run("fit", epochs=2, verbose=2, **how)
    assert capfd.readouterr() == (
        "Epoch 1/2: 1 step, loss 9, mae 3\n"
        "Epoch 2/2: 1 step, loss 9, mae 3, val_loss 4, val_mae 2\n",
        "",
    )


def test_the_line_of_an_epoch_that_was_stopped_counts_what_was_done(capfd):
    model = make_model()

    def stop(batch, logs):
        model.stop_training = batch == 1

    run("fit", model, epochs=5, verbose=2, callbacks=LambdaCallback(on_batch_end=stop))
    assert capfd.readouterr().out == "Epoch 1/5: 2 steps, loss 9, mae 3\n"


def test_the_line_shows_what_callbacks_add(capfd):
    add = LambdaCallback(on_epoch_end=lambda epoch, logs: logs.update(extra=1 / 3))
    run("fit", verbose=2, callbacks=add)
    assert capfd.readouterr().out.endswith(", loss 9, mae 3, extra 0.3333\n")


@pytest.mark.parametrize(
    "method, line", [("evaluate", "Evaluation: loss 9, mae 3\n"), ("predict", "")]
)
def test_one_line_per_evaluation(method, line, capfd):
    run(method, verbose=2)
    assert capfd.readouterr() == (line, "")


LINES = {  # what a run that nobody watches leaves in a file
    "fit": "Epoch 1/2: 3 steps, loss 9, mae 3, val_loss 4, val_mae 2\n"
    "Epoch 2/2: 3 steps, loss 9, mae 3, val_loss 4, val_mae 2\n",
    "evaluate": "Evaluation: loss 9, mae 3\n",
    "predict": "",
}


@METHODS
@pytest.mark.parametrize("how", [{}, {"verbose": "auto"}, {"verbose": 2}])
def test_by_default_a_file_gets_lines(method, how, capfd):
    """The output of these tests goes to a file, too."""
    more = {"epochs": 2, "validation_data": NEW} if method == "fit" else {}
    run(method, **more, **how)
    assert capfd.readouterr() == (LINES[method], "")


def test_a_callback_is_told_what_it_can_act_on():
    """As in Keras: what the call was given."""
    told = []
    note = LambdaCallback(on_train_begin=lambda logs: told.append(note.params))
    for verbose in "auto", 0, 1, 2:
        run("fit", verbose=verbose, callbacks=note)
    assert [params["verbose"] for params in told] == ["auto", 0, 1, 2]


# A bar -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, last",
    [
        ({"epochs": 2}, r"epoch 2/2: 100%\|█+\| 6/6 \[.*, loss 9, mae 3\]"),
        (
            {"epochs": 5, "initial_epoch": 3, "validation_data": NEW},
            r"epoch 5/5: 100%\|█+\| 6/6 \[.*, loss 9, mae 3, val_loss 4, val_mae 2\]",
        ),
        (
            {"epochs": 2, "steps_per_epoch": 5},
            r"epoch 2/2: 100%\|█+\| 10/10 \[.*, loss 9, mae 3\]",
        ),
        (
            {"x": ((X, Y) for _ in range(7)), "y": None, "batch_size": None},
            r"epoch 1/1: 7 steps \[.*, loss 9, mae 3\]",
        ),
        ({"epochs": 2, "initial_epoch": 2}, r"0 steps \[.*\]"),
    ],
    ids=["epochs", "initial_epoch", "steps_per_epoch", "unknown length", "nothing"],
)
def test_a_bar_for_the_whole_fit(arguments, last, capfd):
    run("fit", verbose=1, **arguments)
    out, err = capfd.readouterr()
    assert err == ""
    assert re.fullmatch(last, frames(out)[-1])


@pytest.mark.parametrize("interrupted_after", [3, 4])
def test_the_bar_of_a_resumed_fit_is_for_what_is_left(interrupted_after, capfd):
    """After an epoch of 3 steps, or in the middle of the next: whole epochs are left."""
    model = make_model()

    def interrupt(batch, logs):
        if model.iteration == interrupted_after:
            raise KeyboardInterrupt

    interrupts = LambdaCallback(on_train_batch_end=interrupt)
    with pytest.raises(KeyboardInterrupt):
        run("fit", model, epochs=4, verbose=0, callbacks=interrupts)
    epochs_left = 3 if interrupted_after > 3 else 4
    steps = 3 * epochs_left
    run("fit", model, epochs=4, verbose=1, resume=True)
    last = frames(capfd.readouterr().out)[-1]
    assert re.fullmatch(
        rf"epoch 4/4: 100%\|█+\| {steps}/{steps} \[.*, loss 9, mae 3\]", last
    )


@pytest.mark.parametrize("at_a_time", [2, 3, 9])
def test_the_bar_shows_all_steps_also_if_it_hears_of_several_at_a_time(
    at_a_time, capfd
):
    model = make_model()
    model.compile(SGD(1e-300), "mse", steps_per_execution=at_a_time)
    run("fit", model, epochs=2, verbose=1)
    assert re.search(r"100%\|█+\| 6/6 \[.*, loss 9\]", capfd.readouterr().out)


def test_the_bar_of_a_fit_that_was_stopped_shows_how_far_it_came(capfd):
    model = make_model()

    def stop(*_):
        model.stop_training = True

    run("fit", model, epochs=4, verbose=1, callbacks=LambdaCallback(on_epoch_end=stop))
    last = frames(capfd.readouterr().out)[-1]
    assert re.fullmatch(r"epoch 1/4:  25%\|█+.* *\| 3/12 \[.*, loss 9, mae 3\]", last)


@pytest.mark.parametrize(
    "method, last",
    [
        ("evaluate", r"100%\|█+\| 3/3 \[.*, loss 9, mae 3\]"),
        ("predict", r"100%\|█+\| 3/3 \[.* steps/s\]"),
    ],
)
def test_a_bar_for_a_test_or_prediction(method, last, capfd):
    run(method, verbose=1)
    out, err = capfd.readouterr()
    assert err == ""
    assert re.fullmatch(last, frames(out)[-1])


def test_the_bar_of_some_steps_knows_how_many_there_will_be(capfd):
    run("evaluate", verbose=1, steps=2)
    last = frames(capfd.readouterr().out)[-1]
    assert re.fullmatch(r"100%\|█+\| 2/2 \[.*, loss 9, mae 3\]", last)


def test_the_numbers_in_the_bar_move_while_an_epoch_runs(capfd):
    """They are looked at about ten times in a second."""
    slow = LambdaCallback(on_train_batch_end=lambda *_: time.sleep(0.15))
    run("fit", batch_size=1, verbose=1, callbacks=slow)
    shown = frames(capfd.readouterr().out)
    assert any(
        re.fullmatch(r"epoch 1/1: .* [1-4]/5 \[.*, loss 9, mae 3\]", each)
        for each in shown
    )


def test_the_bar_does_not_look_at_the_numbers_of_every_step(monkeypatch):
    """On a GPU every look has to wait for it. Here a step takes 0.03 seconds."""
    clock, looked_after, means = count(0, 0.03), [], History.means

    def noted_means(history):
        looked_after.append(history.step)
        return means(history)

    monkeypatch.setattr("minisgd.callbacks.progress.monotonic", lambda: next(clock))
    monkeypatch.setattr(History, "means", noted_means)
    beside = LambdaCallback(on_train_batch_begin=lambda *_: None)  # hears of every step
    rows = {"x": 20 * [[1.0]], "y": 20 * [[3.0]]}
    run("fit", **rows, batch_size=1, verbose=1, callbacks=beside)
    assert looked_after == [3, 7, 11, 15, 19, 20]


def test_a_bar_alone_does_not_hold_up_the_updates(monkeypatch, capfd):
    """Those that are made together are told together."""
    heard, tell = [], ProgressBar.on_train_batch_begin

    def noted(bar, batch, logs=None):
        heard.append(batch)
        tell(bar, batch, logs)

    monkeypatch.setattr(ProgressBar, "on_train_batch_begin", noted)
    rows = {"x": 500 * [[1.0]], "y": 500 * [[3.0]]}
    run("fit", **rows, batch_size=1, epochs=2, verbose=1)
    assert heard == [0, 0]
    assert re.search(r"100%\|█+\| 1000/1000 \[.*, loss 9", capfd.readouterr().out)


def test_what_a_callback_says_has_a_line_of_its_own(capfd):
    stopping = EarlyStopping("loss", patience=1, verbose=1)
    run("fit", epochs=5, verbose=1, callbacks=stopping)
    shown = re.split("[\r\n]", capfd.readouterr().out)
    assert "Epoch 2: early stopping" in map(str.strip, shown)
    assert re.search(r"\b6/15 \[.*, loss 9, mae 3\]", shown[-2])


@METHODS
def test_an_interruption_ends_the_line_of_the_bar(method, capfd):
    """The error is kept, as a notebook keeps the last one: nothing may hang on it."""

    def interrupt(batch, logs):
        if batch == 1:
            raise KeyboardInterrupt

    hook = {"fit": "train", "evaluate": "test", "predict": "predict"}[method]
    callback = LambdaCallback(**{f"on_{hook}_batch_end": interrupt})
    with pytest.raises(KeyboardInterrupt) as kept:
        run(method, verbose=1, callbacks=callback)
    broken = capfd.readouterr().out
    assert re.search(r"\b[12]/3 \[", frames(broken)[-1])
    run("fit", verbose=1)
    after = capfd.readouterr().out
    assert "\x1b" not in after  # the next bar has not been moved to a second line
    assert re.search(r"100%\|█+\| 3/3 ", frames(after)[-1])
    del kept
    assert capfd.readouterr() == ("", "")


# A bar, if somebody watches ----------------------------------------------------------

ON_A_TERMINAL = """\
import minisgd as ms

data = [1, 2, 3, 4, 5, 6, 7], [0, 0, 0, 0, 0, 0, 0]
model = ms.Sequential([ms.Dense(1, input_shape=(1,))], seed=0)
model.compile(ms.SGD(1e-300))
print("A fit", flush=True)
model.fit(*data, epochs=5)
print("Another fit", flush=True)
model.fit(*data, batch_size=1, epochs=2, verbose="auto", validation_data=data)
print("A test", flush=True)
model.evaluate(*data, batch_size=2)
print("A prediction", flush=True)
model.predict(data[0], batch_size=1)
print("Lines", flush=True)
model.fit(*data, epochs=2, verbose=2)
print("Silence", flush=True)
model.fit(*data, verbose=0)
print("The end", flush=True)
"""


@pytest.fixture(scope="module")
def on_a_terminal():
    """What a terminal gets from that script, by what was said before."""
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    arrived = b""
    command = [sys.executable, "-c", ON_A_TERMINAL]
    with subprocess.Popen(
        command, stdout=theirs, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        os.close(theirs)
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                part = b""
            if not part:
                break
            arrived += part
        os.close(ours)
        assert process.stderr.read() == b""
    assert process.returncode == 0
    # What stands alone on a line is said by the script.
    parts = re.split(r"^([A-Z][a-z ]+)\r\n", arrived.decode(), flags=re.MULTILINE)
    assert parts[0] == ""
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize(
    "said, last",
    [
        ("A fit", r"epoch 5/5: 100%\|█+\| 5/5 \[.*, loss \S+\]"),
        (
            "Another fit",
            r"epoch 2/2: 100%\|█+\| 14/14 \[.*, loss \S+, val_loss \S+\]",
        ),
        ("A test", r"100%\|█+\| 4/4 \[.*, loss \S+\]"),
        ("A prediction", r"100%\|█+\| 7/7 \[.* steps/s\]"),
    ],
)
def test_on_a_terminal_there_is_a_bar(said, last, on_a_terminal):
    """One, however short the run, and however many epochs it has."""
    text = on_a_terminal[said]
    assert text.startswith("\r") and "0%" in text.split("\r")[1]
    assert text.endswith("\r\n") and text.count("\n") == 1
    assert re.fullmatch(last, text.removesuffix("\r\n").split("\r")[-1])


def test_on_a_terminal_there_are_lines_if_asked_for(on_a_terminal):
    assert re.fullmatch(
        r"Epoch 1/2: 1 step, loss \S+\r\nEpoch 2/2: 1 step, loss \S+\r\n",
        on_a_terminal["Lines"],
    )


def test_on_a_terminal_there_is_silence_if_asked_for(on_a_terminal):
    assert on_a_terminal["Silence"] == on_a_terminal["The end"] == ""


# Pictures ----------------------------------------------------------------------------

IN_A_NOTEBOOK = """\
import minisgd as ms
from minisgd import plotting
from minisgd.callbacks import LivePlot

draw, drawn = plotting.metrics_by_epoch, []
plotting.metrics_by_epoch = lambda record: drawn.append(len(record["loss"])) or draw(record)
LivePlot.SECONDS = 0  # between two pictures
model = ms.Sequential([ms.Dense(1, input_shape=(1,))], seed=0)
model.compile()
history = model.fit(
    [1, 2, 3], [2, 4, 6], epochs=4, verbose=0, view_metrics=True, validation_split=0.4
)
###
print(drawn, plotting.plt.get_fignums())
###
record = {name: list(enumerate(row, 1)) for name, row in history.history.items()}
expected = draw(record)
plotting.plt.close(expected)
expected
###
history = model.fit([1, 2, 3], [2, 4, 6], epochs=4, verbose=1)
###
history = model.fit([1, 2, 3], [2, 4, 6], epochs=4)
###
history = model.fit([1, 2, 3], [2, 4, 6], verbose=0, callbacks=[LivePlot()])
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """The outputs of the cells of that notebook."""
    nbformat = pytest.importorskip("nbformat")
    path = tmp_path_factory.mktemp("notebook") / "live.ipynb"
    cells = map(nbformat.v4.new_code_cell, IN_A_NOTEBOOK.split("###\n"))
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    script = (
        "import sys, nbformat, nbclient\n"
        "notebook = nbformat.read(sys.argv[1], 4)\n"
        "client = nbclient.NotebookClient(notebook, kernel_name='python3')\n"
        "client.execute(cwd=sys.argv[2])\n"
        "nbformat.write(notebook, sys.argv[1])\n"
    )
    command = [sys.executable, "-c", script, path, ROOT]
    done = kernels.run(command, ROOT)
    assert done.returncode == 0, done.stderr
    return [cell["outputs"] for cell in nbformat.read(path, 4).cells]


def test_in_a_notebook_one_picture_is_drawn_in_place(outputs):
    (output,) = outputs[0]
    assert output["output_type"] == "display_data"
    assert output["data"]["text/plain"].startswith("<Figure size ")
    assert "image/png" in output["data"]


def test_in_a_notebook_the_picture_is_drawn_after_every_epoch(outputs):
    """And once in the end. No figure is left open, to be shown a second time."""
    (output,) = outputs[1]
    assert output["text"] in ("[1, 2, 3, 4, 4] []\n", "[1, 2, 3, 4] []\n")


def test_in_a_notebook_the_picture_that_stays_shows_all_epochs(outputs):
    (live,), (expected,) = outputs[0], outputs[2]
    assert live["data"]["image/png"] == expected["data"]["image/png"]


def test_in_a_notebook_a_bar_is_on_standard_output(outputs):
    streams = {(each["output_type"], each.get("name")) for each in outputs[3]}
    assert streams == {("stream", "stdout")}
    text = "".join(each["text"] for each in outputs[3])
    assert re.search(r"epoch 4/4: 100%\|█+\| 4/4 \[.*, loss \S+\]\n$", text)


def test_in_a_notebook_the_bar_needs_not_be_asked_for(outputs):
    streams = {(each["output_type"], each.get("name")) for each in outputs[4]}
    assert streams == {("stream", "stdout")}
    text = "".join(each["text"] for each in outputs[4])
    assert re.search(r"epoch 4/4: 100%\|█+\| 4/4 \[.*, loss \S+\]\n$", text)


def test_a_live_plot_may_also_be_given_as_a_callback(outputs):
    (output,) = outputs[5]
    assert "image/png" in output["data"]
    assert repr(LivePlot()) == "LivePlot()"


def test_in_a_plain_script_nobody_sees_a_picture():
    script = (
        "import minisgd as ms\n"
        "model = ms.Sequential([ms.Dense(1)], seed=0)\n"
        "model.compile()\n"
        "history = model.fit(\n"
        "    [1, 2], [2, 4], epochs=3, verbose=0, view_metrics=True)\n"
        "assert history.epoch == [0, 1, 2]\n"
    )
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("wrong", [1, None, "yes"])
def test_view_metrics_is_a_flag(wrong):
    with pytest.raises((TypeError, ValueError), match="^view_metrics must be "):
        run("fit", view_metrics=wrong)
