"""SGD, against torch.optim.SGD and against arithmetic."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose

from minisgd import SGD, optimizers
from minisgd.backends import load

STEPS, SIZE = 25, 3


@st.composite
def settings(draw):
    """Draw arguments of SGD, in every combination of what can be on or off."""
    momentum = draw(st.just(0.0) | st.floats(0.01, 0.99))
    return {
        "momentum": momentum,
        "nesterov": draw(st.booleans()) and momentum > 0,
        "weight_decay": draw(st.just(0.0) | st.floats(0.001, 0.5)),
    }


@given(
    learning_rate=st.floats(0.001, 0.5),
    settings=settings(),
    gradients=arrays(float, (STEPS, SIZE), elements=st.floats(-10, 10)),
    start=arrays(float, SIZE, elements=st.floats(-10, 10)),
)
def test_many_updates_are_those_of_pytorch(
    backend, learning_rate, settings, gradients, start
):
    theirs = torch.tensor(start, requires_grad=True)
    their_optimizer = torch.optim.SGD([theirs], lr=learning_rate, **settings)
    on = load(backend, dtype="float64")
    ours = on.array(start.copy())
    optimizer = SGD(learning_rate, **settings)
    for gradient in gradients:
        theirs.grad = torch.tensor(gradient)
        their_optimizer.step()
        optimizer.update(ours, on.array(gradient))
        assert_allclose(on.to_numpy(ours), theirs.detach(), rtol=1e-9, atol=1e-12)


@given(st.integers(1, 50), st.floats(0.01, 0.99))
def test_down_a_parabola_every_update_shrinks_the_distance(updates, learning_rate):
    """The gradient of p ** 2 / 2 is p, so p becomes (1 - learning_rate) * p."""
    p = np.array([1.0])
    optimizer = SGD(learning_rate)
    for _ in range(updates):
        optimizer.update(p, p.copy())
    assert_allclose(p, (1 - learning_rate) ** updates, rtol=1e-9)


def test_momentum_makes_the_moves_of_a_steady_gradient_longer():
    """The n-th move is 1 + 0.9 + … + 0.9 ** (n - 1) times the first, at most ten."""
    p, optimizer = np.array([0.0]), SGD(learning_rate=1.0, momentum=0.9)
    moves = []
    for _ in range(200):
        before = p.copy()
        optimizer.update(p, np.array([1.0]))
        moves.append((before - p)[0])
    assert_allclose(moves, (1 - 0.9 ** np.arange(1, 201)) / (1 - 0.9))


def test_gradients_are_left_as_they_are(backend):
    on = load(backend, dtype="float64")
    optimizer = SGD(0.1, momentum=0.9, nesterov=True, weight_decay=0.1)
    parameters, gradients = on.array([1.0, 2.0]), on.array([3.0, 4.0])
    for _ in range(3):
        optimizer.update(parameters, gradients)
    assert gradients.tolist() == [3.0, 4.0]


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        ({"learning_rate": 0}, "learning_rate must be greater than 0, but got 0."),
        ({"learning_rate": -1}, "learning_rate must be greater than 0, but got -1."),
        (
            {"learning_rate": float("nan")},
            "learning_rate must be greater than 0, but got nan.",
        ),
        (
            {"learning_rate": float("inf")},
            "learning_rate must be greater than 0, but got inf.",
        ),
        (
            {"momentum": 1.0},
            "momentum must be at least 0 and less than 1, but got 1.0.",
        ),
        (
            {"momentum": -0.5},
            "momentum must be at least 0 and less than 1, but got -0.5.",
        ),
        (
            {"nesterov": True},
            "nesterov=True needs momentum, but got momentum=0. Try momentum=0.9.",
        ),
        ({"weight_decay": -1}, "weight_decay must be at least 0, but got -1."),
    ],
)
def test_sgd_says_what_is_wrong(arguments, sentence, raises_saying):
    with raises_saying(ValueError, sentence):
        SGD(**arguments)


def test_sgd_takes_numbers_only(raises_saying):
    with raises_saying(
        TypeError, "learning_rate must be greater than 0, but got '0.1'."
    ):
        SGD("0.1")


def test_sgd_has_a_name_and_shows_how_it_was_made():
    assert repr(optimizers.get("sgd")) == "SGD(learning_rate=0.01)"
    optimizer = SGD(0.1, momentum=0.9, nesterov=True, weight_decay=0.001)
    assert optimizers.get(optimizer) is optimizer
    assert repr(optimizer) == (
        "SGD(learning_rate=0.1, momentum=0.9, nesterov=True, weight_decay=0.001)"
    )
