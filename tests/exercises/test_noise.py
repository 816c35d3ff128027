"""The assignment `noise` asks for what the library, PyTorch and SciPy find."""

from bisect import bisect_right
from itertools import combinations, product
from math import comb

import numpy as np
import torch
from scipy import stats
from torch.utils.data import DataLoader, DistributedSampler

import minisgd as ms
from minisgd.gradient_noise import rms_gradient_norms


def noise(gradients, batch_size, replace):
    """By the library, and by all batches where they can be written down.

    At w = 0 and targets of -1/2, the gradient of (w x + b - y)² is x, and 1 by the bias.
    """
    n, columns = gradients.shape
    model = ms.Sequential([ms.Dense(1, input_shape=(columns,))], dtype="float64")
    model.set_weights([np.zeros((columns, 1)), np.zeros(1)])
    model.compile(loss="mse")
    y, full = np.full((n, 1), -0.5), gradients.mean(axis=0)
    (length,) = rms_gradient_norms(model, gradients, y, [batch_size], replace=replace)
    square = length**2 - full @ full - 1
    if (n**batch_size if replace else comb(n, batch_size)) < 10_000:
        rows = range(n)
        draws = product(rows, repeat=batch_size)
        batches = list(draws if replace else combinations(rows, batch_size))
        far = gradients[np.array(batches)].mean(axis=1) - full
        assert np.isclose(square, (far**2).sum(axis=1).mean())
    return np.sqrt(square.clip(0))


def shared_epoch(samples, workers, batch_size):
    samplers = [
        DistributedSampler(range(samples), workers, rank, shuffle=False)
        for rank in range(workers)
    ]
    loaders = [
        list(DataLoader(range(samples), batch_size, sampler=sampler))
        for sampler in samplers
    ]
    (updates,) = {len(batches) for batches in loaders}
    seen = torch.cat([row for batches in loaders for row in batches])
    last = sum(len(batches[-1]) for batches in loaders)
    return updates, len(seen) - len(seen.unique()), last


def factors(rows):
    """The gradient of worker j is the j-th row, so that nothing cancels."""
    gradients = np.eye(len(rows))
    return len(rows) * np.average(gradients, axis=0, weights=rows)


def accumulate(micro_batches):
    slopes, is_word = (np.concatenate(parts) for parts in zip(*micro_batches))
    weights = torch.zeros(slopes.shape[1], dtype=torch.float64, requires_grad=True)
    slopes = torch.tensor(slopes[is_word == 1], dtype=torch.float64)
    (slopes @ weights).mean().backward()
    return weights.grad.numpy()


def in_budget(budget, batch_size, fixed, per_sample):
    one = fixed + per_sample * batch_size
    updates = bisect_right(range(1, budget + 1), budget, key=lambda n: n * one)
    return updates, updates * batch_size


def first_done(runs, fixed, per_sample):
    columns = np.array(runs)[:, 0], np.array(runs)[:, 1]
    samples = columns[0] * columns[1]
    time = fixed * columns[1] + per_sample * samples
    for clock in columns[1], samples, time:
        assert len(set(clock)) == len(runs)
    return tuple(columns[0][clock.argmin()] for clock in (columns[1], samples, time))


def noise_scale(small, square_of_small, large, square_of_large):
    equations = [[1, 1 / small], [1, 1 / large]]
    full, single = np.linalg.solve(equations, [square_of_small, square_of_large])
    assert full > 0 and single > 0
    return single / full


def both_ways(w, targets, learning_rate):
    """By fit, with a bias alone: all inputs are 0."""

    def fit(batch_size, rate):
        model = ms.Sequential([ms.Dense(1, input_shape=(1,))], dtype="float64")
        model.set_weights([[[0.0]], [float(w)]])
        model.compile(ms.SGD(rate), loss="mse")
        x, y = np.zeros((len(targets), 1)), np.array(targets, dtype="float64")
        model.fit(x, y, batch_size=batch_size, shuffle=False, verbose=0)
        return model.get_weights()[1].item()

    k = len(targets)
    return fit(1, learning_rate), fit(k, k * learning_rate)


def largest_k(learning_rate):
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(w**2, w)
    k = torch.arange(1, 5000)
    distance = (w - k * learning_rate * slope).abs()
    assert (distance - 1).abs().min() > 1e-6
    return int(k[distance < 1].max())


def compare(a, b, t):
    mean, reach = (b - a).mean(), t * stats.sem(b - a)
    return mean, reach, bool(mean - reach > 0 or mean + reach < 0)


def per_sample(layers, x, y):
    """All losses at once, by a model that is written down."""
    parameters = [torch.tensor(part) for layer in layers for part in layer]

    def losses(*parameters):
        outputs = torch.tensor(x)
        for place in range(0, len(parameters), 2):
            outputs = outputs.tanh() if place else outputs
            outputs = outputs @ parameters[place].T + parameters[place + 1]
        return ((outputs - torch.tensor(y)) ** 2)[:, 0]

    found = torch.autograd.functional.jacobian(losses, tuple(parameters))
    return torch.cat([part.flatten(1) for part in found], dim=1).numpy()


def predictions():
    two = np.array([[2 - 6 * 8**0.5], [2 + 6 * 8**0.5]])  # mean 2, noise 6 for 8
    slopes = np.array([-1.0, 2.0, 3.0, 4.0, 12.0])
    batches = ms.cut_into_batches(slopes, batch_size=4)
    yield "noise_of_32", noise(two, 32, True)
    rows = (m for m in range(1, 1000) if noise(two, m, True) < 1 + 1e-9)
    yield "rows_for_1", next(rows)
    yield "square_of_32", noise(two, 32, True) ** 2 + 2**2
    yield "noise_of_all", noise(np.repeat(two, 100, axis=0), 200, False)
    yield "plain_mean", np.mean([batch.mean() for batch in batches])
    yield "full_slope", slopes.mean()


def test_expected_answers_are_those_of_others(run_test_cells):
    """The test cells are run with the functions and numbers of this module."""
    checked, names = [], {**globals(), **dict(predictions())}

    def agree(found, expected):
        kinds = isinstance(expected, tuple)
        for one, two in zip(found, expected) if kinds else [(found, expected)]:
            np.testing.assert_allclose(one, two, rtol=1e-8, atol=1e-6)

    def compare_value(name, expected=None, **feedback):
        if expected is not None:
            agree(names[name], expected)
            checked.append(name)

    def compare_calls(name, cases, **feedback):
        for arguments, expected in cases:
            agree(names[name](*arguments), expected)
            checked.append((name, str(arguments)))

    run_test_cells("noise", names, value=compare_value, function=compare_calls)
    assert len(checked) == len(set(checked)) > 90
