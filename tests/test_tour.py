"""A tour of minisgd: what it does, seen from outside, one short test after another.

Each test stands on its own. How far every promise holds is tested in library/.
"""

import numpy as np
import pytest

import minisgd as ms
from minisgd.__main__ import main
from minisgd.datasets import diabetes, line


def test_count_the_steps_of_an_epoch():
    assert ms.steps_per_epoch(1050, 100) == 11  # the short last batch is a batch too
    assert ms.steps_per_epoch(1050, 100, drop_last=True) == 10


def test_plan_a_training_run():
    plan = ms.TrainingPlan(samples=200, batch_size=5, epochs=1000)
    assert plan.steps_per_epoch == 40
    assert plan.iterations == 40_000
    assert plan.samples_seen == 200_000
    assert plan.kind == "mini-batch"


def test_cut_a_pass_into_batches():
    batches = ms.Batches(ms.InOrder(10), batch_size=3)
    rows = [batch.tolist() for (batch,) in batches]
    assert rows == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]


def test_shuffle_every_pass_anew():
    order = ms.Shuffled(10, seed=0)
    first, second = order.next_pass().tolist(), order.next_pass().tolist()
    assert sorted(first) == sorted(second) == list(range(10))
    assert first != second


def test_find_a_line():
    x, y = line(samples=50, noise=0.0)
    model = ms.Sequential([ms.Dense(1)], seed=0)
    model.compile(optimizer=ms.SGD(learning_rate=0.1), loss="mse")
    model.fit(x, y, batch_size=5, epochs=50)
    kernel, bias = model.get_weights()
    assert kernel.item() == pytest.approx(2, abs=1e-4)
    assert bias.item() == pytest.approx(1, abs=1e-4)


def test_learn_what_no_line_can_separate():
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    layers = [ms.Dense(8, activation="tanh"), ms.Dense(1, activation="sigmoid")]
    model = ms.Sequential(layers, seed=0)
    model.compile(ms.SGD(learning_rate=0.5, momentum=0.9), loss="binary_crossentropy")
    model.fit(x, y, batch_size=4, epochs=500)
    assert model.predict(x).round().ravel().tolist() == [0, 1, 1, 0]


def test_real_data_and_the_loss_of_every_epoch():
    (x, y), validation_data = diabetes()
    model = ms.Sequential([ms.Dense(1)], seed=0)
    model.compile(ms.SGD(learning_rate=0.01), loss="mse")
    history = model.fit(x, y, batch_size=5, epochs=20, validation_data=validation_data)
    assert len(history.history["loss"]) == len(history.history["val_loss"]) == 20
    assert history.history["loss"][-1] < history.history["loss"][0]
    assert history.history["val_loss"][-1] == model.evaluate(*validation_data, 5)


def test_look_at_every_update():
    x, y = line(samples=10)
    model = ms.Sequential([ms.Dense(1)], seed=0)
    model.compile()
    updates = model.fit(x, y, batch_size=4, epochs=2).iterations
    assert updates["iteration"] == [1, 2, 3, 4, 5, 6]  # counted from the start
    assert updates["epoch"] == [1, 1, 1, 2, 2, 2]
    assert updates["step"] == [1, 2, 3, 1, 2, 3]  # the position within the epoch
    assert updates["rows"] == [4, 4, 2, 4, 4, 2]


def test_go_on_where_training_stopped():
    x, y = line(samples=10)
    models = [ms.Sequential([ms.Dense(1)], seed=0) for _ in range(2)]
    for model in models:
        model.compile(ms.SGD(0.01, momentum=0.9))
    models[0].fit(x, y, batch_size=3, epochs=5)
    models[1].fit(x, y, batch_size=3, epochs=2)
    models[1].fit(x, y, batch_size=3, epochs=3)
    assert (models[0].parameters == models[1].parameters).all()
    assert models[0].iteration == models[1].iteration == 20


def test_stop_when_validation_no_longer_improves():
    (x, y), validation_data = diabetes()
    model = ms.Sequential([ms.Dense(64, "relu"), ms.Dense(1)], seed=0)
    model.compile(ms.SGD(learning_rate=0.02), loss="mse", metrics=["mae"])
    stopping = ms.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    history = model.fit(
        x, y, epochs=500, validation_data=validation_data, callbacks=[stopping]
    )
    assert len(history.epoch) < 500
    best = min(history.history["val_loss"])
    assert model.evaluate(*validation_data)[0] == pytest.approx(best)


def test_train_on_batches_that_a_generator_makes():
    def endless_batches():
        rng = np.random.default_rng(0)
        while True:
            x = rng.normal(size=(8, 1))
            yield x, 2 * x + 1

    model = ms.Sequential([ms.Dense(1)], seed=0)
    model.compile(ms.SGD(learning_rate=0.1))
    model.fit(endless_batches(), steps_per_epoch=20, epochs=5)
    assert model.iteration == 100
    assert model.predict([[3.0]]).item() == pytest.approx(7, abs=1e-4)


def test_weigh_the_rare_class():
    x = np.array([[0.0], [0.0], [0.0], [1.0]])
    y = np.array([0, 0, 0, 1])
    model = ms.Sequential([ms.Dense(1, "sigmoid")], seed=0)
    model.compile("adam", "binary_crossentropy", metrics=["recall"])
    history = model.fit(x, y, epochs=10, class_weight={1: 3.0})
    assert list(history.history) == ["loss", "recall"]
    assert len(ms.Balanced(y)) == 6  # or let it come up more often


def test_save_and_finish_later(tmp_path):
    x, y = line(samples=10)
    whole, cut = (ms.Sequential([ms.Dense(1)], seed=0) for _ in range(2))
    whole.compile()
    whole.fit(x, y, batch_size=3, epochs=5)
    cut.compile()
    checkpoint = ms.callbacks.ModelCheckpoint(tmp_path / "line", save_freq=7)
    cut.fit(x, y, batch_size=3, epochs=3, callbacks=[checkpoint])
    resumed = ms.load_model(tmp_path / "line")  # within the third epoch
    assert resumed.iteration == 7
    checkpoint = ms.callbacks.ModelCheckpoint(tmp_path / "line", save_freq=7)
    resumed.fit(x, y, batch_size=3, epochs=5, callbacks=[checkpoint], resume=True)
    assert (resumed.parameters == whole.parameters).all()
    assert resumed.history.history == whole.history.history


def test_train_the_same_on_pytorch():
    (x, y), _ = diabetes()
    losses = []
    for backend in "numpy", "torch":
        model = ms.Sequential([ms.Dense(1)], backend=backend, dtype="float64", seed=0)
        model.compile()
        losses.append(model.fit(x, y, batch_size=5, epochs=3).history["loss"])
    assert losses[0] == pytest.approx(losses[1], rel=1e-12)


def test_mistakes_are_told_in_a_sentence():
    with pytest.raises(ValueError) as problem:
        ms.steps_per_epoch(samples=200, batch_size=0)
    assert str(problem.value) == (
        "batch_size must be a positive integer, but got 0. Use batch_size=len(x) for "
        "one full batch."
    )


def test_ask_at_the_command_line(capsys):
    assert main(["plan", "200", "5", "1000"]) == 0
    assert capsys.readouterr().out.startswith(
        "200 samples in batches of 5: 40 updates per epoch;\n"
        "1,000 epochs make 40,000 updates, 1,000 data passes.\n"
    )
