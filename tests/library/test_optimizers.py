"""SGD, Adam and RMSprop, against torch.optim and against arithmetic."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose

from minisgd import SGD, Adam, Dense, RMSprop, Sequential, optimizers
from minisgd.backends import load

STEPS, SIZE = 25, 3
EVERYTHING = {"momentum": 0.9, "nesterov": True, "weight_decay": 0.1}  # of SGD
ADAPTIVE = pytest.mark.parametrize("optimizer", [Adam, RMSprop])
FEWER = hypothesis_settings(max_examples=hypothesis_settings().max_examples // 4)


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


@pytest.mark.parametrize(
    "wrong", ["0.1", Decimal("sNaN"), torch.tensor([0.1, 0.2])], ids=repr
)
def test_sgd_takes_numbers_only(wrong, raises_saying):
    with raises_saying(
        TypeError, f"learning_rate must be greater than 0, but got {wrong!r}."
    ):
        SGD(wrong)


@pytest.mark.parametrize(
    "number",
    [10**400, Fraction(10**400), Fraction(1, 10**400), Decimal("1e-400")],
    ids=["int", "fraction", "small fraction", "small decimal"],
)
def test_numbers_that_no_float_can_hold(number, raises_saying):
    """Those that are too large, and those that would become 0."""
    with raises_saying(
        ValueError, f"learning_rate must be greater than 0, but got {number!r}."
    ):
        SGD(number)


def test_sgd_has_a_name_and_shows_how_it_was_made():
    assert repr(optimizers.get("sgd")) == "SGD(learning_rate=0.01)"
    optimizer = SGD(0.1, momentum=0.9, nesterov=True, weight_decay=0.001)
    assert optimizers.get(optimizer) is optimizer
    assert repr(optimizer) == (
        "SGD(learning_rate=0.1, momentum=0.9, nesterov=True, weight_decay=0.001)"
    )


# Adam --------------------------------------------------------------------------------

# 0, or not so small that its square is nothing
SLOPES = st.just(0.0) | st.floats(0.001, 10) | st.floats(-10, -0.001)


@FEWER
@given(
    learning_rate=st.floats(0.001, 0.5),
    betas=st.tuples(st.floats(0, 0.99), st.floats(0.5, 0.9999)),
    gradients=arrays(float, (STEPS, SIZE), elements=SLOPES),
    start=arrays(float, SIZE, elements=st.floats(-10, 10)),
)
def test_adam_moves_as_that_of_pytorch(backend, learning_rate, betas, gradients, start):
    """PyTorch adds epsilon at another place, which does not show if it is tiny.

    Unless squares are forgotten at once (beta_2 near 0): then epsilon is all there is.
    """
    theirs = torch.tensor(start, requires_grad=True)
    how = {"lr": learning_rate, "betas": betas, "eps": 1e-60}
    their_optimizer = torch.optim.Adam([theirs], **how)
    on = load(backend, dtype="float64")
    ours, optimizer = on.array(start.copy()), Adam(learning_rate, *betas, 1e-60)
    for gradient in gradients:
        theirs.grad = torch.tensor(gradient)
        their_optimizer.step()
        optimizer.update(ours, on.array(gradient))
        assert_allclose(on.to_numpy(ours), theirs.detach(), rtol=1e-8, atol=1e-10)


@FEWER
@given(
    gradients=arrays(float, (STEPS, SIZE), elements=st.floats(-10, 10)),
    epsilon=st.floats(1e-8, 1),
)
def test_adam_is_the_formula_of_its_authors(backend, gradients, epsilon):
    """Kingma and Ba, at the end of section 2, written as the sums that they stand for."""
    beta_1, beta_2, learning_rate = 0.9, 0.99, 0.1
    on = load(backend, dtype="float64")
    ours, optimizer = on.zeros(SIZE), Adam(learning_rate, beta_1, beta_2, epsilon)
    expected = np.zeros(SIZE)
    for t in range(1, STEPS + 1):
        ages = np.arange(t)[::-1, None]
        mean = ((1 - beta_1) * beta_1**ages * gradients[:t]).sum(axis=0)
        square = ((1 - beta_2) * beta_2**ages * gradients[:t] ** 2).sum(axis=0)
        rate = learning_rate * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
        expected -= rate * mean / (square**0.5 + epsilon)
        optimizer.update(ours, on.array(gradients[t - 1]))
        assert_allclose(on.to_numpy(ours), expected, rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("slope", [1e-3, 1.0, -50.0, 1e6])
def test_down_a_steady_slope_adam_moves_by_the_learning_rate(slope):
    p, optimizer = np.array([0.0]), Adam(0.25)
    for update in range(1, 101):
        optimizer.update(p, np.array([slope]))
        assert_allclose(p, -np.sign(slope) * 0.25 * update, rtol=0.005)


@ADAPTIVE
def test_they_stay_where_there_is_no_slope(optimizer, backend):
    on = load(backend, dtype="float64")
    p = on.array([1.0, 2.0])
    optimizer(0.5).update(p, on.array([0.0, 0.0]))
    assert p.tolist() == [1.0, 2.0]


@pytest.mark.parametrize("kind, how", [(SGD, EVERYTHING), (Adam, {}), (RMSprop, {})])
def test_gradients_are_left_as_they_are(kind, how, backend):
    on, optimizer = load(backend, dtype="float64"), kind(0.1, **how)
    p, gradients = on.array([1.0, 2.0]), on.array([3.0, 4.0])
    for _ in range(3):
        optimizer.update(p, gradients)
    assert gradients.tolist() == [3.0, 4.0]


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        ({"learning_rate": 0}, "learning_rate must be greater than 0, but got 0."),
        ({"beta_1": 1}, "beta_1 must be at least 0 and less than 1, but got 1."),
        ({"beta_1": -0.1}, "beta_1 must be at least 0 and less than 1, but got -0.1."),
        ({"beta_2": 1.0}, "beta_2 must be at least 0 and less than 1, but got 1.0."),
        (
            {"beta_2": float("nan")},
            "beta_2 must be at least 0 and less than 1, but got nan.",
        ),
        ({"epsilon": 0}, "epsilon must be greater than 0, but got 0."),
    ],
)
def test_adam_says_what_is_wrong(arguments, sentence, raises_saying):
    with raises_saying(ValueError, sentence):
        Adam(**arguments)


@pytest.mark.parametrize(
    "kind, arguments, sentence",
    [
        (Adam, {"lr": 0.1}, "Adam has no argument 'lr'. Did you mean 'learning_rate'?"),
        (SGD, {"lr": 0.1}, "SGD has no argument 'lr'. Did you mean 'learning_rate'?"),
        (Adam, {"beta1": 0.9}, "Adam has no argument 'beta1'. Did you mean 'beta_1'?"),
        (
            Adam,
            {"foreach": True},
            "Adam has no argument 'foreach'. It has: learning_rate, beta_1, beta_2, "
            "epsilon.",
        ),
        (
            Adam,
            {"amsgrad": True},
            "Adam has no argument 'amsgrad'. Adam here is that of the paper of 2015.",
        ),
        (
            Adam,
            {"beta_1": "0.9"},
            "beta_1 must be at least 0 and less than 1, but got '0.9'.",
        ),
    ],
)
def test_optimizers_name_what_was_meant(kind, arguments, sentence, raises_saying):
    with raises_saying(TypeError, sentence):
        kind(**arguments)


def test_adam_has_a_name_and_shows_how_it_was_made():
    shown = "Adam(learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07)"
    assert repr(optimizers.get("adam")) == repr(optimizers.get("Adam")) == shown


# RMSprop -----------------------------------------------------------------------------


@FEWER
@given(
    learning_rate=st.floats(0.001, 0.5),
    rho=st.floats(0, 0.99),
    gradients=arrays(float, (STEPS, SIZE), elements=SLOPES),
    start=arrays(float, SIZE, elements=st.floats(-10, 10)),
)
def test_rmsprop_moves_as_that_of_pytorch(
    backend, learning_rate, rho, gradients, start
):
    """PyTorch adds epsilon outside of the root, Keras and we inside of it.

    An epsilon that is tiny beside the gradients is nothing in both places.
    """
    theirs = torch.tensor(start, requires_grad=True)
    how = {"lr": learning_rate, "alpha": rho, "eps": 1e-60}
    their_optimizer = torch.optim.RMSprop([theirs], **how)
    on = load(backend, dtype="float64")
    ours, optimizer = on.array(start.copy()), RMSprop(learning_rate, rho, epsilon=1e-60)
    for gradient in gradients:
        theirs.grad = torch.tensor(gradient)
        their_optimizer.step()
        optimizer.update(ours, on.array(gradient))
        assert_allclose(on.to_numpy(ours), theirs.detach(), rtol=1e-8, atol=1e-10)


@FEWER
@given(
    gradients=arrays(float, (STEPS, SIZE), elements=st.floats(-10, 10)),
    rho=st.sampled_from([0.0, 0.5, 0.9]),
    epsilon=st.floats(1e-8, 1),
)
def test_rmsprop_is_the_formula_with_its_epsilon(backend, gradients, rho, epsilon):
    """The mean of the squares, written as the sum that it stands for."""
    on = load(backend, dtype="float64")
    ours, optimizer = on.zeros(SIZE), RMSprop(0.1, rho, epsilon=epsilon)
    expected = np.zeros(SIZE)
    for t in range(1, STEPS + 1):
        ages = np.arange(t)[::-1, None]
        square = ((1 - rho) * rho**ages * gradients[:t] ** 2).sum(axis=0)
        expected -= 0.1 * gradients[t - 1] / (square + epsilon) ** 0.5
        optimizer.update(ours, on.array(gradients[t - 1]))
        assert_allclose(on.to_numpy(ours), expected, rtol=1e-7, atol=1e-9)


def test_rmsprop_takes_no_third_number_without_its_name():
    """In Keras that is the momentum."""
    with pytest.raises(TypeError, match="takes from 1 to 3 positional arguments"):
        RMSprop(0.01, 0.9, 0.5)


@pytest.mark.parametrize("slope", [1.0, -50.0, 1e6])
def test_down_a_steady_slope_rmsprop_comes_to_move_by_the_learning_rate(slope):
    """The first moves are longer: the mean of the squares begins at 0.

    After n updates it is 1 - rho ** n of what it will be.
    """
    p, optimizer, moves = np.array([0.0]), RMSprop(0.25, rho=0.9), []
    for _ in range(100):
        before = p.copy()
        optimizer.update(p, np.array([slope]))
        moves.append((p - before)[0])
    share = 1 - 0.9 ** np.arange(1, 101)
    assert_allclose(moves, -np.sign(slope) * 0.25 / share**0.5, rtol=1e-6)


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        ({"learning_rate": 0}, "learning_rate must be greater than 0, but got 0."),
        ({"rho": 1}, "rho must be at least 0 and less than 1, but got 1."),
        ({"rho": -0.1}, "rho must be at least 0 and less than 1, but got -0.1."),
        ({"epsilon": 0}, "epsilon must be greater than 0, but got 0."),
        ({"epsilon": -1e-7}, "epsilon must be greater than 0, but got -1e-07."),
    ],
)
def test_rmsprop_says_what_is_wrong(arguments, sentence, raises_saying):
    with raises_saying(ValueError, sentence):
        RMSprop(**arguments)


@pytest.mark.parametrize(
    "name, answer",
    [
        ("lr", "Did you mean 'learning_rate'?"),
        ("momentum", "It has: learning_rate, rho, epsilon."),
        ("clipnorm", "Gradients are not clipped here. Use a smaller learning_rate."),
    ],
)
def test_rmsprop_answers_other_arguments(name, answer, raises_saying):
    with raises_saying(TypeError, f"RMSprop has no argument {name!r}. {answer}"):
        RMSprop(**{name: 1})


@pytest.mark.parametrize("name", ["rmsprop", "RMSprop", "RMSPROP"])
def test_rmsprop_has_a_name_and_shows_how_it_was_made(name):
    shown = "RMSprop(learning_rate=0.001, rho=0.9, epsilon=1e-07)"
    assert repr(optimizers.get(name)) == repr(RMSprop()) == shown


# The updates, counted ----------------------------------------------------------------


@pytest.mark.parametrize("kind", [SGD, Adam, RMSprop])
def test_an_optimizer_knows_how_often_its_model_was_updated(kind):
    optimizer = kind()
    assert optimizer.iterations == 0
    model = Sequential([Dense(1)], seed=0)
    model.compile(optimizer)
    assert optimizer.iterations == 0
    for updates in 3, 6:
        model.fit([1, 2, 3], [0, 0, 0], batch_size=1, verbose=0)
        assert optimizer.iterations == model.iteration == updates
    model.compile(kind())
    assert model.optimizer.iterations == 6  # from the start; it never resets


# The learning rate, between updates --------------------------------------------------


@pytest.mark.parametrize("optimizer", [SGD, Adam, RMSprop])
@pytest.mark.parametrize(
    "rate, kind",
    [
        (0, ValueError),
        (-0.5, ValueError),
        (float("nan"), ValueError),
        (float("inf"), ValueError),
        ("0.1", TypeError),
        (None, TypeError),
    ],
)
def test_a_wrong_learning_rate_is_refused_and_the_old_one_kept(
    optimizer, rate, kind, raises_saying
):
    optimizer = optimizer(0.25)
    with raises_saying(
        kind, f"learning_rate must be greater than 0, but got {rate!r}."
    ):
        optimizer.learning_rate = rate
    assert optimizer.learning_rate == 0.25


@pytest.mark.parametrize("rate", [2, np.float32(0.5), np.array(0.5)])
def test_a_learning_rate_becomes_a_python_float(rate):
    optimizer = SGD()
    optimizer.learning_rate = rate
    assert type(optimizer.learning_rate) is float
    assert optimizer.learning_rate == rate


def test_a_new_learning_rate_holds_from_the_next_update_on():
    p, optimizer = np.array([0.0]), SGD(1.0)
    optimizer.update(p, np.array([1.0]))
    optimizer.learning_rate = 0.25
    optimizer.update(p, np.array([1.0]))
    assert p.tolist() == [-1.25]


@pytest.mark.parametrize("wrong", ["sdg", SGD, None, 0.1])
def test_unknown_optimizers_are_answered_with_those_there_are(wrong, raises_saying):
    sentence = (
        f"optimizer must be one of 'sgd', 'adam', 'rmsprop', but got {wrong!r}. "
        f"Or pass minisgd.SGD(...)."
    )
    with raises_saying(ValueError, sentence):
        optimizers.get(wrong)


def test_the_learning_rate_has_its_old_name_as_well():
    optimizer = SGD(0.5)
    optimizer.lr = 0.25
    assert optimizer.learning_rate == optimizer.lr == 0.25


def test_a_changed_rate_is_for_the_gradients_to_come(backend):
    """Old gradients keep the rate of their time, as in Keras and not as in PyTorch."""
    on = load(backend, dtype="float64")
    p, gradient = on.array(np.array([0.0])), on.array(np.array([1.0]))
    optimizer = SGD(1.0, momentum=0.5)
    optimizer.update(p, gradient)  # moves by 1
    optimizer.learning_rate = 0.1
    optimizer.update(p, gradient)  # by 0.5 * 1 + 0.1
    assert_allclose(on.to_numpy(p), [-1.6])


def test_half_an_optimizer_says_what_is_missing(raises_saying):
    half = type("HalfAnOptimizer", (optimizers.Optimizer,), {})
    model = Sequential([Dense(1, input_shape=(1,))], seed=0)
    model.compile(half(0.1))
    with raises_saying(
        NotImplementedError,
        "HalfAnOptimizer must say how an update changes the parameters, "
        "update(parameters, gradients): see help(minisgd.optimizers.Optimizer).",
    ):
        model.fit([1.0], [0.0], verbose=0)
    assert model.iteration == 0
