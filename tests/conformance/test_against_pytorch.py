"""Judged by PyTorch: its batches, and a whole fit against a loop written for it.

The loop has nothing from this library: PyTorch's layers, losses, autograd and
optimizers, and the batches of its DataLoader.
"""

from itertools import islice
from math import ceil

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from torch import nn
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    IterableDataset,
    SequentialSampler,
    TensorDataset,
)

from minisgd import (
    SGD,
    Adam,
    Batches,
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Dense,
    InOrder,
    Sequential,
    Shuffled,
    SparseCategoricalCrossentropy,
    cut_into_batches,
    l2,
    steps_per_epoch,
)

TOLERANCES = {"float32": 1e-5, "float64": 1e-10}
BACKENDS = ["numpy", "torch"]
BOTH_BACKENDS = pytest.mark.parametrize("backend", BACKENDS)


# Counts and short batches ------------------------------------------------------------


@given(st.integers(1, 200), st.integers(1, 70), st.booleans())
def test_batches_are_those_of_pytorch(samples, batch_size, drop_last):
    loader = DataLoader(range(samples), batch_size, drop_last=drop_last)
    theirs = [batch.tolist() for batch in loader]
    in_order = SequentialSampler(range(samples))
    assert theirs == list(BatchSampler(in_order, batch_size, drop_last))
    how = batch_size, drop_last
    if not theirs:  # they train on nothing, silently
        for call in (
            lambda: steps_per_epoch(samples, *how),
            lambda: Batches(InOrder(samples), *how),
            lambda: list(cut_into_batches(range(samples), *how)),
        ):
            with pytest.raises(ValueError, match="the only batch would be dropped"):
                call()
        return
    assert steps_per_epoch(samples, *how) == len(loader) == len(theirs)
    ours = Batches(InOrder(samples), *how)
    assert len(ours) == len(theirs)
    assert [batch.tolist() for (batch,) in ours] == theirs
    assert list(map(list, cut_into_batches(range(samples), *how))) == theirs


# A whole fit -------------------------------------------------------------------------

HEADS = {  # for each loss: ours, theirs, and the last activation of each
    "squares": ("mse", nn.MSELoss(), None, None),
    "yes or no": (BinaryCrossentropy(), nn.BCELoss(), "sigmoid", nn.Sigmoid()),
    "logits": (
        BinaryCrossentropy(from_logits=True),
        nn.BCEWithLogitsLoss(),
        None,
        None,
    ),
    "one-hot": (
        CategoricalCrossentropy(from_logits=True),
        nn.CrossEntropyLoss(),
        None,
        None,
    ),
    "classes": (
        SparseCategoricalCrossentropy(from_logits=True),
        nn.CrossEntropyLoss(),
        None,
        None,
    ),
}
ACTIVATIONS = {
    None: nn.Identity,
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "relu": nn.ReLU,
}
# In float32 an input of a relu that is zero but for rounding may fall on either side.
SMOOTH = [None, "tanh", "sigmoid"]


class Problem:
    """Random data and a random network, for both libraries."""

    def __init__(self, seed, samples, head, hidden, activation, strength, dtype):
        rng = np.random.default_rng(seed)
        self.samples, self.dtype, self.strength = samples, dtype, strength
        self.hidden, self.activation = hidden, activation
        self.run_eagerly = seed % 2 == 0
        self.loss, self.criterion, self.last, self.their_last = HEADS[head]
        self.outputs = int(rng.integers(2, 5))
        self.x = rng.normal(size=(samples, 3))
        classes = rng.integers(self.outputs, size=samples)
        self.y = {
            "squares": rng.normal(size=(samples, self.outputs)),
            "yes or no": rng.integers(2, size=(samples, self.outputs)),
            "logits": rng.integers(2, size=(samples, self.outputs)),
            "one-hot": np.eye(self.outputs)[classes],
            "classes": classes,
        }[head]
        self.sizes = [3, *hidden, self.outputs]

    def model(self, optimizer, backend="numpy"):
        penalty = l2(self.strength) if self.strength else None
        layers = [
            Dense(units, self.activation, kernel_regularizer=penalty)
            for units in self.hidden
        ]
        layers += [Dense(self.outputs, self.last, kernel_regularizer=penalty)]
        model = Sequential(layers, backend=backend, dtype=self.dtype)
        model.predict(self.x[:1])  # makes the weights
        rng = np.random.default_rng(5)
        model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
        model.compile(optimizer, self.loss, run_eagerly=self.run_eagerly)
        return model

    def network(self, weights):
        """Return PyTorch's network with these weights."""
        layers = []
        last = len(self.sizes) - 2
        for number, (inputs, units) in enumerate(
            zip(self.sizes, self.sizes[1:], strict=False)
        ):
            linear = nn.Linear(inputs, units, dtype=getattr(torch, self.dtype))
            with torch.no_grad():
                linear.weight.copy_(torch.tensor(weights[2 * number].T))
                linear.bias.copy_(torch.tensor(weights[2 * number + 1]))
            layers.append(linear)
            if number < last:
                layers.append(ACTIVATIONS[self.activation]())
            elif self.their_last is not None:
                layers.append(self.their_last)
        return nn.Sequential(*layers)

    def dataset(self):
        kind = getattr(torch, self.dtype)
        y = torch.tensor(self.y)
        if not isinstance(self.criterion, nn.CrossEntropyLoss) or y.ndim == 2:
            y = y.to(kind)
        return TensorDataset(torch.tensor(self.x, dtype=kind), y)

    def penalty(self, network):
        kernels = [p for p in network.parameters() if p.ndim == 2]
        return self.strength * sum((kernel**2).sum() for kernel in kernels)


def train(problem, network, optimizer, updates, before_step=None):
    """Train by hand. Return the loss of every update, before it."""
    losses = []
    for number, batches in enumerate(updates, start=1):
        rows = sum(len(x) for x, _ in batches)
        optimizer.zero_grad()
        total = 0.0
        for x, y in batches:  # their gradients add up
            loss = problem.criterion(network(x), y) * (len(x) / rows)
            loss.backward()
            total += loss.item()
        penalty = problem.penalty(network)
        if problem.strength:
            penalty.backward()
            total += penalty.item()
        if before_step is not None:
            before_step(number)
        optimizer.step()
        losses.append(total)
    return losses


def grouped(batches, size):
    """Return a list of batches as a list of lists of so many."""
    return [batches[first : first + size] for first in range(0, len(batches), size)]


def passes(loader, epochs, accumulate_batches=1):
    """Return the updates of some passes over a DataLoader."""
    return [
        update
        for _ in range(epochs)
        for update in grouped([*loader], accumulate_batches)
    ]


def assert_same_weights(model, network, tolerance):
    theirs = [p.detach().numpy().T for p in network.parameters()]
    for ours, expected in zip(model.get_weights(), theirs, strict=True):
        assert_allclose(ours, expected, rtol=tolerance, atol=tolerance)


@st.composite
def problems(draw):
    dtype = draw(st.sampled_from(list(TOLERANCES)))
    activations = SMOOTH if dtype == "float32" else list(ACTIVATIONS)
    return Problem(
        seed=draw(st.integers(0, 2**32)),
        samples=draw(st.integers(1, 30)),
        head=draw(st.sampled_from(list(HEADS))),
        hidden=draw(st.lists(st.integers(1, 5), max_size=2)),
        activation=draw(st.sampled_from(activations)),
        strength=draw(st.sampled_from([0, 0.01, 0.1])),
        dtype=dtype,
    )


@st.composite
def sgds(draw):
    momentum = draw(st.sampled_from([0.0, 0.5, 0.9]))
    return {
        "momentum": momentum,
        "nesterov": momentum > 0 and draw(st.booleans()),
        "weight_decay": draw(st.sampled_from([0.0, 0.01])),
    }


@given(data=st.data(), backend=st.sampled_from(BACKENDS), drop_last=st.booleans())
def test_a_fit_is_the_loop_that_people_write_for_pytorch(data, backend, drop_last):
    """Any network, batch size and SGD; batches whose gradients add up; a short one."""
    problem = data.draw(problems())
    most = problem.samples if drop_last else 35
    batch_size = data.draw(st.integers(1, most))
    accumulate_batches = data.draw(st.integers(1, 4))
    how, seed = data.draw(sgds()), data.draw(st.integers(0, 100))

    model = problem.model(SGD(0.05, **how), backend)
    network = problem.network(model.get_weights())
    history = model.fit(
        problem.x,
        problem.y,
        batch_size,
        epochs=3,
        drop_last=drop_last,
        accumulate_batches=accumulate_batches,
        sampler=Shuffled(problem.samples, seed),
    )

    order_of = Shuffled(problem.samples, seed)
    updates, dataset = [], problem.dataset()
    for _ in range(3):
        order = order_of.next_pass().tolist()
        loader = DataLoader(
            dataset, batch_sampler=BatchSampler(order, batch_size, drop_last)
        )
        updates += grouped([*loader], accumulate_batches)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, **how)
    losses = train(problem, network, optimizer, updates)

    tolerance = TOLERANCES[problem.dtype]
    assert_allclose(history.iterations["loss"], losses, rtol=tolerance, atol=tolerance)
    assert_same_weights(model, network, tolerance)
    rows = [sum(len(x) for x, _ in update) for update in updates]
    assert history.iterations["rows"] == rows
    per_epoch = np.average(
        np.reshape(losses, (3, -1)), axis=1, weights=np.reshape(rows, (3, -1))
    )
    assert_allclose(history.history["loss"], per_epoch, rtol=tolerance, atol=tolerance)


@given(problems(), st.integers(1, 7), st.integers(2, 5), sgds())
def test_accumulated_batches_are_one_large_batch_of_pytorch(
    problem, batch_size, batches, how
):
    """Also where the last of them is short: each weighs as much as it has rows."""
    model = problem.model(SGD(0.05, **how))
    network = problem.network(model.get_weights())
    history = model.fit(
        problem.x,
        problem.y,
        batch_size,
        epochs=3,
        shuffle=False,
        accumulate_batches=batches,
    )
    loader = DataLoader(problem.dataset(), batches * batch_size)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, **how)
    losses = train(problem, network, optimizer, passes(loader, 3))
    tolerance = TOLERANCES[problem.dtype]
    assert_allclose(history.iterations["loss"], losses, rtol=tolerance, atol=tolerance)
    assert_same_weights(model, network, tolerance)


@given(
    problem=problems(),
    batch_size=st.integers(1, 35),
    beta_1=st.sampled_from([0.0, 0.5, 0.9]),
    beta_2=st.sampled_from([0.5, 0.9, 0.999]),
    epsilon=st.sampled_from([1e-7, 1e-3, 0.5]),
)
def test_adam_is_that_of_pytorch(problem, batch_size, beta_1, beta_2, epsilon):
    """Where epsilon stands for the same.

    PyTorch divides the mean of the squares by ``1 - beta_2**t`` before it adds epsilon
    to its root, and we after that, as Keras does. So our epsilon is theirs times the
    root of ``1 - beta_2**t``, and they get theirs anew before every step.
    """
    model = problem.model(Adam(0.01, beta_1, beta_2, epsilon))
    network = problem.network(model.get_weights())
    history = model.fit(problem.x, problem.y, batch_size, epochs=3, shuffle=False)

    optimizer = torch.optim.Adam(network.parameters(), lr=0.01, betas=(beta_1, beta_2))

    def set_epsilon(number):
        optimizer.param_groups[0]["eps"] = epsilon / (1 - beta_2**number) ** 0.5

    loader = DataLoader(problem.dataset(), batch_size)
    losses = train(problem, network, optimizer, passes(loader, 3), set_epsilon)
    tolerance = TOLERANCES[problem.dtype]
    assert_allclose(history.iterations["loss"], losses, rtol=tolerance, atol=tolerance)
    assert_same_weights(model, network, tolerance)


# A DataLoader as x -------------------------------------------------------------------

PROBLEM = Problem(0, 10, "squares", [4], "tanh", 0.01, "float64")


def make_loader(**how):
    """Return a loader over 10 samples whose order is the same for every one made."""
    generator = torch.Generator().manual_seed(3)
    return DataLoader(PROBLEM.dataset(), 4, shuffle=True, generator=generator, **how)


def assert_trains_as_by_hand(history, model, updates):
    """The model has been trained on exactly these updates, and began like others."""
    network = PROBLEM.network(PROBLEM.model(SGD()).get_weights())
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    losses = train(PROBLEM, network, optimizer, updates)
    assert_allclose(history.iterations["loss"], losses, rtol=1e-10)
    assert history.iterations["rows"] == [
        sum(len(x) for x, _ in update) for update in updates
    ]
    assert_same_weights(model, network, 1e-10)


@BOTH_BACKENDS
@pytest.mark.parametrize("accumulate_batches", [1, 2, 3])
@pytest.mark.parametrize("drop_last", [False, True])
def test_a_loader_is_gone_through_once_per_epoch(
    drop_last, accumulate_batches, backend
):
    model = PROBLEM.model(SGD(0.05, momentum=0.9), backend)
    loader = make_loader(drop_last=drop_last)
    history = model.fit(loader, epochs=4, accumulate_batches=accumulate_batches)
    updates = passes(make_loader(drop_last=drop_last), 4, accumulate_batches)
    assert_trains_as_by_hand(history, model, updates)
    assert history.epoch == [0, 1, 2, 3]
    per_pass = ceil(len(loader) / accumulate_batches)
    assert history.iterations["step"] == 4 * list(range(1, per_pass + 1))


@BOTH_BACKENDS
@pytest.mark.parametrize("drop_last", [False, True])
@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5, 6, 7])
def test_with_steps_per_epoch_the_stream_of_a_loader_goes_on(steps, drop_last, backend):
    """It has 3 batches, or 2; every epoch has exactly the steps that were asked for."""
    model = PROBLEM.model(SGD(0.05, momentum=0.9), backend)
    history = model.fit(
        make_loader(drop_last=drop_last), epochs=4, steps_per_epoch=steps
    )
    loader = make_loader(drop_last=drop_last)

    def stream():
        while True:
            yield from loader

    updates = [[batch] for batch in islice(stream(), 4 * steps)]
    assert_trains_as_by_hand(history, model, updates)
    assert history.epoch == [0, 1, 2, 3]
    assert history.iterations["step"] == 4 * list(range(1, steps + 1))
    assert history.iterations["epoch"] == [
        epoch for epoch in (1, 2, 3, 4) for _ in range(steps)
    ]


@pytest.mark.parametrize("accumulate_batches", [2, 3, 4])
@pytest.mark.parametrize("steps", [1, 2, 5])
def test_accumulated_batches_of_a_loader_do_not_reach_into_the_next_pass(
    steps, accumulate_batches
):
    model = PROBLEM.model(SGD(0.05, momentum=0.9))
    history = model.fit(
        make_loader(),
        epochs=3,
        steps_per_epoch=steps,
        accumulate_batches=accumulate_batches,
    )
    updates = passes(make_loader(), 15, accumulate_batches)[: 3 * steps]
    assert_trains_as_by_hand(history, model, updates)


def test_a_loader_of_a_stream_of_samples():
    """It has no length, and nobody knows it before its end."""

    class Endless(IterableDataset):
        def __iter__(self):
            return iter(PROBLEM.dataset())

    model = PROBLEM.model(SGD(0.05, momentum=0.9))
    history = model.fit(DataLoader(Endless(), 4), epochs=3)
    updates = passes(DataLoader(PROBLEM.dataset(), 4), 3)
    assert_trains_as_by_hand(history, model, updates)


@BOTH_BACKENDS
def test_evaluate_and_predict_with_a_loader(backend):
    model = PROBLEM.model(SGD(0.05), backend)
    network = PROBLEM.network(model.get_weights())
    x, y = PROBLEM.dataset().tensors
    with torch.no_grad():
        outputs = network(x)
        loss = PROBLEM.criterion(outputs, y) + PROBLEM.penalty(network)
        first = PROBLEM.criterion(outputs[:8], y[:8]) + PROBLEM.penalty(network)
    loader = DataLoader(PROBLEM.dataset(), 4)
    assert_allclose(model.predict(loader), outputs.numpy(), rtol=1e-10)
    assert_allclose(model.predict(loader, steps=2), outputs[:8].numpy(), rtol=1e-10)
    assert model.evaluate(loader) == pytest.approx(loss.item(), rel=1e-10)
    assert model.evaluate(loader, steps=2) == pytest.approx(first.item(), rel=1e-10)
