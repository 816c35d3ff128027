"""The assignment `capstone` expects what the library, PyTorch and others compute."""

import statistics
from contextlib import contextmanager

import numpy as np
import pytest
import torch
from torch.optim.lr_scheduler import PolynomialLR
from torch.utils.data import DataLoader

from minisgd import SGD, Dense, Sequential, TrainingPlan
from minisgd.mistakes import capstone as mistakes


def plan(samples, batch_size, budget):
    steps = TrainingPlan(samples, batch_size, epochs=1).iterations
    if steps > budget:
        return 0, budget, 0
    run = TrainingPlan(samples, batch_size, epochs=budget // steps)
    return run.epochs, budget - run.iterations, run.samples_seen


def within_budget(settings, samples, budget):
    plans = [TrainingPlan(samples, *pair) for pair in settings]
    return [
        (plan.batch_size, plan.epochs) for plan in plans if plan.iterations <= budget
    ]


def rates(first_rate, samples, batch_size, epochs):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=first_rate)
    loader = DataLoader(range(samples), batch_size)
    schedule = PolynomialLR(optimizer, total_iters=epochs * len(loader))
    result = []
    for _ in range(epochs):
        for _ in loader:
            result += schedule.get_last_lr()
            optimizer.step()
            schedule.step()
    return result


def scale(*tables):
    tables = [torch.tensor(table, dtype=torch.float64) for table in tables]
    width, mean = torch.std_mean(tables[0], dim=0, correction=0)
    width[tables[0].amin(0) == tables[0].amax(0)] = 1
    return tuple(((table - mean) / width).numpy() for table in tables)


def updates_needed(accuracies, steps, goal):
    best_so_far = np.maximum.accumulate(accuracies)
    epochs_before = int(np.searchsorted(best_so_far, goal))
    return 0 if epochs_before == len(accuracies) else (epochs_before + 1) * steps


def mean_and_spread(accuracies):
    return statistics.fmean(accuracies), statistics.stdev(accuracies)


def predictions():
    for batch_size in 32, 128:
        epochs, left, seen = plan(1078, batch_size, 1000)
        yield f"epochs_{batch_size}", epochs
        yield f"updates_{batch_size}", 1000 - left
        yield f"left_{batch_size}", left
        yield f"samples_seen_{batch_size}", seen


def test_expected_answers_are_computed_elsewhere(run_test_cells):
    checked = []
    names = {**globals(), **dict(predictions())}

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert names[name] == expected, name
            checked.append(name)

    def compare_calls(name, cases, **feedback):
        for arguments, expected in cases:
            answer = names[name](*arguments)
            if name == "scale":
                assert len(answer) == len(expected) == 3
                for one, other in zip(answer, expected):
                    np.testing.assert_allclose(one, other, atol=1e-12)
            elif isinstance(expected[0] if isinstance(expected, list) else 0, tuple):
                assert answer == expected, (name, arguments)
            else:
                assert answer == pytest.approx(expected), (name, arguments)
            checked.append((name, repr(arguments)))

    run_test_cells(
        "capstone",
        names,
        value=compare,
        function=compare_calls,
        behaviour=lambda *arguments, **options: None,
    )
    assert len(checked) == len(set(checked)) > 60


def model_of(*layers):
    model = Sequential(list(layers), seed=0)
    model.compile(SGD(0.1), "sparse_categorical_crossentropy", run_eagerly=False)
    return model


def test_updates_are_counted_however_they_are_made():
    """By fit, in whole epochs or step by step; one by one; and by several models."""
    x, y, _, _ = mistakes.prepared(seed=0)
    for rows, batch_size, epochs in (1078, 32, 29), (100, 100, 7), (301, 7, 2):
        plan = TrainingPlan(rows, batch_size, epochs)
        for more in {}, {"validation_split": 0.0, "verbose": 2}, {"shuffle": False}:
            with mistakes.Updates() as updates:
                model = model_of(Dense(2, "softmax"))
                options = {"verbose": 0, **more}
                model.fit(x[:rows], y[:rows], batch_size, epochs, **options)
            assert updates.made == plan.iterations == model.iteration
    with mistakes.Updates() as updates:
        for model in model_of(Dense(2)), model_of(Dense(2)):
            model.train_on_batch(x, y)
            model.fit(x, y, epochs=1, steps_per_epoch=13, verbose=0)
            model.iteration, model.history = 0, None  # which does not hide anything
            model.evaluate(x, y, verbose=0)
    assert updates.made == 2 * (1 + 13)


def test_goal_lies_between_a_line_and_a_network():
    """No model without a hidden layer gets there, and small networks do, by far."""
    batches = {"batch_size": 32, "epochs": 29, "verbose": 0}

    def accuracy(layers, seed):
        def train(x, y, seed):
            model = Sequential(layers(), seed=seed)
            model.compile("adam", "sparse_categorical_crossentropy")
            model.fit(x, y, **batches)
            return model

        *_, right = mistakes.trained(train, *mistakes.case(seed))
        return right

    line = [accuracy(lambda: [Dense(2, "softmax")], seed) for seed in range(5)]
    network = [
        accuracy(lambda: [Dense(16, "relu"), Dense(2, "softmax")], seed)
        for seed in range(5)
    ]
    assert max(line) < mistakes.GOAL < min(network) - 0.02


def test_each_training_with_a_seed_has_a_time_of_its_own(monkeypatch):
    """Three calls may take three times as long as one."""
    happened = []

    @contextmanager
    def clock():
        happened.append("begin")
        yield
        happened.append("end")

    def train(x, y, seed):
        happened.append(seed)
        model = Sequential([Dense(2, "softmax", input_shape=(64,))], seed=seed)
        model.compile("sgd", "sparse_categorical_crossentropy")
        return model

    monkeypatch.setattr(mistakes, "limited_time", clock)
    answer = mistakes.seeded(train, *mistakes.seed_case(3, other=5))
    assert answer == (True, True, True)
    assert happened == ["begin", 3, "end", "begin", 3, "end", "begin", 5, "end"]
