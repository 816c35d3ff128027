"""The assignment `stopping` asks for what Keras, PyTorch and the library do."""

import os
from inspect import getsource
from types import SimpleNamespace

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np
import pytest
import torch

import minisgd as ms
from grading.notebooks import Notebook
from minisgd.mistakes import stopping as mistakes

NOTEBOOK = Notebook.solution("stopping")
GOLDENS = [  # of Keras
    (([5, 4, 4, 4, 4, 4], 2), 4),
    (([5, 6, 7, 8], 1), 2),
    (([5, 4, 3, 3, 3], 1), 4),
    (([5, 5, 5, 5], 1), 2),
    (([5, 4.9, 4.8, 4.7, 4.6], 2, 0.5), 3),
]


def stopped_by_keras(val_losses, patience, min_delta=0.0):
    """Return the last and the best epoch, both from 1."""
    stopper = keras.callbacks.EarlyStopping(
        "val_loss", min_delta, patience, mode="min", restore_best_weights=True
    )
    stopper.set_model(SimpleNamespace(stop_training=False, get_weights=list))
    stopper.on_train_begin()
    for epoch, val_loss in enumerate(val_losses):
        stopper.on_epoch_end(epoch, {"val_loss": val_loss})
        if stopper.model.stop_training:
            break
    return epoch + 1, stopper.best_epoch + 1


def last_epoch(val_losses, patience, min_delta=0.0):
    return stopped_by_keras(val_losses, patience, min_delta)[0]


def stopper(val_losses, patience, min_delta=0.0):
    end = last_epoch(val_losses, patience, min_delta)
    never = last_epoch([*val_losses, 1e9], patience, min_delta) > end
    return [False] * (end - 1) + [not never]


def best_weights(val_losses, model):
    best = stopped_by_keras(val_losses, patience=99)[1]
    return (best,) * len([*model.parameters()])


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    losses = [abs(epoch - best_epoch) for epoch in range(1, epochs + 1)]
    rows = len(rows_of_epochs(samples, validation_split, 1, None)[0][0])
    return ms.TrainingPlan(rows, batch_size, last_epoch(losses, patience)).iterations


def epoch_losses(losses, rows, steps_per_epoch):
    of_rows = torch.repeat_interleave(torch.tensor(losses).double(), torch.tensor(rows))
    updates = torch.repeat_interleave(torch.arange(len(rows)), torch.tensor(rows))
    epochs = torch.div(updates, steps_per_epoch, rounding_mode="floor")
    return [of_rows[epochs == e].mean().item() for e in range(int(epochs.max()) + 1)]


def fit(samples, seed=0, **arguments):
    """Return the rows that were trained on and validated on, and when."""
    seen, record = [], []

    def watch(targets, predictions):
        seen.append([int(row) for [row] in targets.tolist()])
        return 0 * targets

    class Record(ms.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            record.append((epoch + 1, "val_loss" in logs, [*seen]))
            seen.clear()

    model = ms.Sequential([ms.Dense(1, input_shape=(1,))], seed=seed)
    model.compile(ms.SGD(1e-12), "mse", [watch])
    rows = np.arange(samples).reshape(-1, 1)
    model.fit(rows, rows, samples, verbose=0, callbacks=[Record()], **arguments)
    return record


def rows_of_epochs(samples, validation_split, epochs, rng):
    seed = int(rng.integers(1000)) if rng else 0
    record = fit(samples, seed, epochs=epochs, validation_split=validation_split)
    return [(seen[0], seen[1] if validated else []) for _, validated, seen in record]


def validated_epochs(epochs, initial_epoch, validation_freq):
    data = np.zeros((1, 1)), np.zeros((1, 1))
    record = fit(
        1,
        epochs=epochs,
        initial_epoch=initial_epoch,
        validation_freq=validation_freq,
        validation_data=data,
    )
    return [epoch for epoch, validated, _ in record if validated]


def trained_in_torch(seed, updates):
    """Train the plane of the last question by autograd."""
    x, y = torch.tensor(mistakes.Trainer.x), torch.tensor(mistakes.Trainer.y)
    w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    velocity, rng = torch.zeros(2), np.random.default_rng(seed)
    stream = (
        batch
        for epoch in range(updates)
        for batch in torch.tensor(rng.permutation(10)).split(3)
    )
    for iteration, batch in zip(range(updates), stream):
        loss = ((x[batch] @ w - y[batch]) ** 2).mean()
        (gradient,) = torch.autograd.grad(loss, w)
        velocity = 0.9 * velocity - 0.1 * 0.97**iteration * gradient
        w = (w + velocity).detach().requires_grad_()
    return w.detach(), velocity, updates, updates % 4


def checkpoint(seed, before, lost, more=None):
    if more is None:
        return trained_in_torch(seed, before)
    return trained_in_torch(seed, before + more)[0]


def predictions():
    names = {}
    exec(NOTEBOOK.code[0]["source"], names)
    val_loss = names["val_loss"]
    last, best = stopped_by_keras(val_loss, 3)
    last_1, best_1 = stopped_by_keras(val_loss, 1)
    rows = len(rows_of_epochs(1000, 0.2, 1, None)[0][0])
    return {
        "best_epoch": best,
        "overfits_from": best + 1,
        "ends_after": last,
        "updates_in_all": ms.TrainingPlan(rows, 64, last).iterations,
        "ends_after_1": last_1,
        "best_epoch_1": best_1,
    }


JUDGES = {
    "epoch_losses": epoch_losses,
    "validated_epochs": validated_epochs,
    "last_epoch": last_epoch,
    "updates_made": updates_made,
    "Stopper": stopper,
    "BestWeights": best_weights,
    "Checkpoint": checkpoint,
}


def test_expected_answers_are_those_of_the_judges(run_test_cells):
    checked, values = [], predictions()

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert values[name] == expected, name
            checked.append(name)

    def compare_calls(name, cases, **feedback):
        for arguments, expected in cases:
            judged = JUDGES[name](*arguments)
            if isinstance(expected, tuple):
                for one, other in zip(judged, expected, strict=True):
                    np.testing.assert_allclose(one, other, rtol=1e-9)
            else:
                np.testing.assert_allclose(judged, expected, rtol=1e-6)
            checked.append((name, arguments))

    def let_judge(name, calls, judge, *, by=None, **feedback):
        for arguments in calls:
            answer = (
                by(rows_of_epochs, *arguments) if by else rows_of_epochs(*arguments)
            )
            assert judge(answer, *arguments) is None, arguments
            checked.append((name, arguments))

    run_test_cells(
        "stopping", {}, value=compare, function=compare_calls, behaviour=let_judge
    )
    assert len(checked) > 90


@pytest.mark.parametrize("arguments, expected", GOLDENS)
def test_early_stopping_is_that_of_keras(arguments, expected):
    assert last_epoch(*arguments) == mistakes.stops(*arguments) == expected


def test_trainer_that_students_see_is_the_one_that_is_checked():
    [shown] = [c for c in NOTEBOOK.code if c["id"] == "checkpoint-trainer"]
    assert getsource(mistakes.Trainer) in shown["source"]


def test_every_wrong_way_to_resume_ends_elsewhere():
    """No message about a checkpoint is for an answer that would be right."""
    for arguments in (7, 8, 3, 9), (7, 6, 3, 6), (9, 13, 5, 30):
        seed, before, _, more = arguments
        right = mistakes.weights_after(seed, before + more)
        found = [wrong for wrong, why in mistakes.checkpoint(*arguments)]
        same = [np.allclose(wrong, right, rtol=1e-4) for wrong in found]
        assert sum(same) <= 2 if before % 4 == 0 else not any(same)
