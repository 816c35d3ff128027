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
        "1,000 epochs make 40,000 updates, 1,000 passes over the data.\n"
    )
