"""How long the gradients of random batches are, against the plain gradient of each."""

import tracemalloc
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from minisgd import Dense, Sequential, SparseCategoricalCrossentropy, l1, l2
from minisgd.gradient_noise import (
    GradientFactors,
    draw_batches,
    gradient_norms,
    rms_gradient_norms,
)
from minisgd.losses import LOSSES, Loss

SAMPLES = 12
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(SAMPLES, 3)), rng.normal(size=(SAMPLES, 2))


def make_model(regularizer=None, dtype="float64", **where):
    layers = [
        Dense(5, "tanh", input_shape=(3,), kernel_regularizer=regularizer),
        Dense(2),
    ]
    model = Sequential(layers, dtype=dtype, seed=1, **where)
    model.compile(loss="mse")
    return model


def make_line(slope, intercept):
    model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[slope]], [intercept]])
    model.compile(loss="mse")
    return model


def plain_norm(model, x, y, rows):
    """Form the gradient of a batch as training does, and return its length."""
    rows = np.asarray(rows)
    x, y = (model.backend.array(np.asarray(array)[rows]) for array in (x, y))
    model.gradients[...] = 0
    model.backward(model.loss.gradient(model.forward(x), y))
    model.add_penalty_gradient()
    return np.linalg.norm(model.backend.to_numpy(model.gradients).astype(float))


def plain_norms(model, x, y, batches):
    return [plain_norm(model, x, y, rows) for rows in batches]


def targets(loss, rows, outputs, rng):
    """Make targets that a loss can take."""
    if loss.name == "sparse_categorical_crossentropy":
        return rng.integers(outputs, size=(rows, 1))
    if loss.name == "categorical_crossentropy":
        return np.eye(outputs)[rng.integers(outputs, size=rows)]
    return rng.uniform(size=(rows, outputs))


# The plain gradient -------------------------------------------------------------------

REGULARIZERS = st.none() | st.floats(0, 1).map(l1) | st.floats(0, 1).map(l2)
ACTIVATIONS = [None, "relu", "sigmoid", "tanh", "softmax"]


@st.composite
def problems(draw, loss, backend):
    """Draw a model, data for it, and a table of batches."""
    inputs, depth = draw(st.integers(1, 8)), draw(st.integers(1, 3))
    units = [draw(st.integers(1, 8)) for _ in range(depth)]
    activations = [draw(st.sampled_from(ACTIVATIONS)) for _ in range(depth)]
    loss = LOSSES[loss]()
    if "crossentropy" in loss.name:
        units[-1] = draw(st.integers(2, 8))
        loss.from_logits = draw(st.booleans())
        if not loss.from_logits:  # it takes probabilities
            activations[-1] = draw(st.sampled_from(["sigmoid", "softmax"]))
    layers = [
        Dense(number, activation, kernel_regularizer=draw(REGULARIZERS))
        for number, activation in zip(units, activations, strict=True)
    ]
    model = Sequential(layers, backend=backend, dtype="float64")
    model.build((inputs,))
    model.compile(loss=loss)
    rng = np.random.default_rng(draw(st.integers(0)))
    start = rng.uniform(-1, 1, size=model.count_params())
    model.parameters[...] = model.backend.array(start)
    rows = draw(st.integers(1, 10))
    x, y = rng.normal(size=(rows, inputs)), targets(loss, rows, units[-1], rng)
    size = draw(st.integers(1, 12))  # also more than there are
    return model, x, y, rng.integers(rows, size=(3, size))


@pytest.mark.parametrize("loss", sorted({kind.name for kind in LOSSES.values()}))
@given(data=st.data())
def test_norms_are_those_of_the_plain_gradient(loss, backend, data):
    """Whatever the layers, the penalties and the loss, and for each size of batch."""
    model, x, y, batches = data.draw(problems(loss, backend))
    norms = GradientFactors(model, x, y).norms(batches)
    # What is left when gradients cancel is known relative to a single one, and of that
    # what is left when slopes of order 1 cancel.
    longest = max(plain_norms(model, x, y, np.arange(len(x))[:, None]))
    penalty = np.sqrt(
        sum(
            float((each.kernel_regularizer.gradient(each.kernel) ** 2).sum())
            for each in model.layers
            if each.kernel_regularizer is not None
        )
    )
    assert_allclose(
        norms**2,
        np.square(plain_norms(model, x, y, batches)),
        rtol=1e-10,
        atol=1e-13 * (longest + 2 * penalty) ** 2 + 1e-28,
    )


@pytest.mark.parametrize("size", [1, 2, 14, 15, 1000])
@pytest.mark.parametrize(("dtype", "close"), [("float32", 1e-3), ("float64", 1e-10)])
def test_norms_have_the_precision_of_the_model(size, dtype, close, backend):
    """The first layer goes from one way to the other after size 14, at 20·50 / 70."""
    model = Sequential(
        [Dense(20, "relu", input_shape=(50,)), Dense(10)],
        backend=backend,
        dtype=dtype,
        seed=0,
    )
    model.compile(loss=SparseCategoricalCrossentropy(from_logits=True))
    rng = np.random.default_rng(0)
    x, y = rng.uniform(size=(600, 50)), rng.integers(10, size=600)
    batches = rng.integers(600, size=(5, size))
    norms = GradientFactors(model, x, y).norms(batches)
    assert_allclose(norms, plain_norms(model, x, y[:, None], batches), rtol=close)


def test_a_loss_of_ones_own_will_do():
    class FourthPower(Loss):
        def per_sample(self, prediction, target):
            return ((prediction - target) ** 4).sum(axis=-1)

        def slope(self, prediction, target):
            return 4 * (prediction - target) ** 3

    model = make_model()
    model.compile(loss=FourthPower())
    batches = [[0, 1], [5, 5]]
    norms = GradientFactors(model, X, Y).norms(batches)
    assert_allclose(norms, plain_norms(model, X, Y, batches), rtol=1e-10)


def test_a_line_by_hand():
    """The gradient of one sample is 2 (w x + b - y) (x, 1)."""
    x, y = np.array([0.0, 1.0, 3.0]), np.array([1.0, 0.0, 2.0])
    single = 2 * (0.5 * x - 0.25 - y)[:, None] * np.stack([x, np.ones(3)], axis=1)
    batches = np.array(list(product(range(3), repeat=2)))
    means = single[batches].mean(axis=1)
    norms = GradientFactors(make_line(0.5, -0.25), x, y).norms(batches)
    assert_allclose(norms, np.linalg.norm(means, axis=1), rtol=1e-12)


def test_factors_multiply_to_the_gradient_of_every_sample(backend):
    model = make_model(backend=backend)
    factors, to_numpy = GradientFactors(model, X, Y), model.backend.to_numpy
    for row in range(SAMPLES):
        plain_norm(model, X, Y, [row])
        for layer, x, d in zip(
            model.layers, factors.inputs, factors.slopes, strict=True
        ):
            x, d = to_numpy(x)[row], to_numpy(d)[row]
            kernel, bias = map(to_numpy, (layer.kernel_gradient, layer.bias_gradient))
            assert_allclose(np.outer(x, d), kernel, rtol=1e-12, atol=1e-15)
            assert_allclose(d, bias[0], rtol=1e-12, atol=1e-15)


# All possible batches -----------------------------------------------------------------


@pytest.mark.parametrize("regularizer", [None, l2(0.1), l1(0.1)])
@pytest.mark.parametrize(
    ("replace", "all_batches"),
    [
        (True, lambda size: list(product(range(5), repeat=size))),
        (False, lambda size: list(combinations(range(5), size))),
    ],
)
def test_the_rms_is_that_of_all_possible_batches(
    replace, all_batches, regularizer, backend
):
    model, sizes = make_model(regularizer, backend=backend), [1, 2, 3, 4, 5]
    x, y = X[:5], Y[:5]
    expected = [
        np.sqrt(np.mean(np.square(plain_norms(model, x, y, all_batches(size)))))
        for size in sizes[: 4 if replace else 5]
    ]
    rms = rms_gradient_norms(model, x, y, sizes, replace=replace)
    assert_allclose(rms[: len(expected)], expected, rtol=1e-10)


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize("regularizer", [None, l2(0.1)])
def test_the_mean_square_of_many_trials_is_near_the_exact_one(replace, regularizer):
    model, sizes = make_model(regularizer), [1, 2, 4, 8, 11]
    norms = gradient_norms(model, X, Y, sizes, 4000, replace=replace, seed=0)
    squares, exact = norms**2, rms_gradient_norms(model, X, Y, sizes, replace) ** 2
    standard_errors = squares.std(axis=1) / np.sqrt(4000)
    assert (abs(squares.mean(axis=1) - exact) < 3 * standard_errors).all()
    assert (standard_errors < 0.03 * exact).all()  # or else it says little


def test_without_replacement_a_batch_of_all_samples_has_the_full_gradient():
    model = make_model(l1(0.1))
    full = plain_norm(model, X, Y, np.arange(SAMPLES))
    norms = gradient_norms(model, X, Y, [SAMPLES], trials=20, replace=False)
    assert_allclose(norms, np.full((1, 20), full), rtol=1e-10)
    rms = rms_gradient_norms(model, X, Y, [SAMPLES], replace=False)
    assert_allclose(rms, [full], rtol=1e-10)


@pytest.mark.parametrize("replace", [True, False])
def test_a_single_sample_makes_no_noise(replace):
    model = make_model()
    full = plain_norm(model, X, Y, [0])
    norms = gradient_norms(model, X[:1], Y[:1], [1], trials=3, replace=replace)
    assert_allclose(norms, np.full((1, 3), full), rtol=1e-10)
    rms = rms_gradient_norms(model, X[:1], Y[:1], [1], replace=replace)
    assert_allclose(rms, [full], rtol=1e-10)


def test_at_the_minimum_all_is_noise():
    """The least squares line: gradients are left for batches, and none for all."""
    x, y = X[:, 0], Y[:, 0]
    model = make_line(*np.polyfit(x, y, 1))
    one, four, everyone = rms_gradient_norms(model, x, y, [1, 4, 10**9])
    assert four == pytest.approx(one / 2, rel=1e-10)
    assert everyone == pytest.approx(one / 10**4.5, rel=1e-6)
    every, sample = rms_gradient_norms(model, x, y, [SAMPLES, 1], replace=False)
    assert sample == one
    assert every < 1e-14 * one
    norms = gradient_norms(model, x, y, [SAMPLES], replace=False, seed=0)
    assert (norms < 1e-7 * one).all()


def test_gradients_that_cancel_leave_no_more_than_rounding():
    """Not a length below zero either: three samples at one place, errors of sum 0."""
    model = Sequential([Dense(8, input_shape=(9,))], dtype="float64")
    model.build((9,))
    model.parameters[...] = 0.0
    model.compile(loss="mse")
    rng = np.random.default_rng(0)
    x = np.repeat(rng.normal(size=(100, 9)), 3, axis=0)
    y = rng.normal(size=(100, 3, 8))
    y[:, 2] = -y[:, 0] - y[:, 1]
    norms = GradientFactors(model, x, y.reshape(300, 8)).norms(
        np.arange(300).reshape(100, 3)
    )
    assert (norms < 1e-6).all()


# The draw -----------------------------------------------------------------------------


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize(("size", "trials"), [(1, 50), (5, 50), (12, 6000)])
def test_draw_batches_gives_the_rows_that_are_drawn(replace, size, trials):
    model = make_model()
    norms = gradient_norms(model, X, Y, [3, size], trials, replace=replace, seed=4)
    batches = draw_batches(SAMPLES, size, trials, replace=replace, seed=4)
    assert batches.shape == (trials, size)
    last = slice(-50, None)  # also of those that are not drawn in one go
    expected = plain_norms(model, X, Y, batches[last])
    assert_allclose(norms[1, last], expected, rtol=1e-10)


def test_a_seed_decides_the_draw():
    model = make_model()
    one, again, other = (
        gradient_norms(model, X, Y, [2, 3], trials=9, seed=seed) for seed in (1, 1, 2)
    )
    assert_array_equal(one, again)
    assert not (one == other).any()


def test_a_batch_of_one_is_drawn_alike_with_and_without_replacement():
    one, other = (draw_batches(99, 1, 9, replace, seed=0) for replace in (True, False))
    assert_array_equal(one, other)


def test_without_a_seed_every_draw_is_another():
    one, other = (draw_batches(10**9, 3, trials=5) for _ in range(2))
    assert not (one == other).any()


def test_batches_of_different_sizes_are_drawn_independently():
    short, long = (draw_batches(10**9, size, trials=5, seed=0) for size in (2, 3))
    assert not np.isin(short, long).any()


@pytest.mark.parametrize(("replace", "outcomes"), [(True, 16), (False, 6)])
def test_all_batches_are_equally_likely(replace, outcomes):
    """Of 2 out of 4 rows; without replacement the order within does not count."""
    batches = draw_batches(4, 2, trials=48_000, replace=replace, seed=0)
    if not replace:
        batches.sort(axis=1)
    found, counts = np.unique(batches, axis=0, return_counts=True)
    assert len(found) == outcomes
    expected = 48_000 / outcomes
    assert (abs(counts - expected) < 4 * np.sqrt(expected)).all()


@given(samples=st.integers(1, 20), data=st.data())
def test_without_replacement_no_row_comes_up_twice(samples, data):
    size = data.draw(st.integers(1, samples))
    for batch in draw_batches(samples, size, trials=4, replace=False, seed=0).tolist():
        assert len(set(batch)) == size
        assert set(batch) <= set(range(samples))


# What goes in, and what stays ---------------------------------------------------------


def test_nothing_about_the_model_changes(backend):
    model = make_model(l2(0.1), backend=backend)
    model.fit(X, Y, verbose=0)
    copies = [model.backend.to_numpy(model.parameters).copy()]
    copies.append(model.backend.to_numpy(model.gradients).copy())
    gradient_norms(model, X, Y, [1, 2, 50], trials=3)
    rms_gradient_norms(model, X, Y, [1])
    assert_array_equal(model.backend.to_numpy(model.parameters), copies[0])
    assert_array_equal(model.backend.to_numpy(model.gradients), copies[1])
    assert (model.iteration, model.samples_seen) == (1, SAMPLES)


def test_norms_are_those_at_the_present_weights():
    model = make_model()
    before = rms_gradient_norms(model, X, Y, [1])
    model.fit(X, Y, epochs=3, verbose=0)
    assert rms_gradient_norms(model, X, Y, [1]) != before


def test_files_are_read_and_left_alone(tmp_path, backend):
    model = make_model(backend=backend)
    for name, array in {"x": X, "y": Y}.items():
        np.save(tmp_path / name, array.astype("float32"))
    x, y = (np.load(tmp_path / f"{name}.npy", mmap_mode="r") for name in "xy")
    norms = gradient_norms(model, x, y, [1, 3, 30], trials=5, seed=0)
    in_memory = np.array(x), np.array(y)
    assert_array_equal(norms, gradient_norms(model, *in_memory, [1, 3, 30], 5, seed=0))
    rms = rms_gradient_norms(model, x, y, [1, 3])
    assert_array_equal(rms, rms_gradient_norms(model, *in_memory, [1, 3]))


def test_lists_will_do():
    model = make_line(1.0, 0.0)
    sizes = np.array([1, 2])
    norms = gradient_norms(model, [1, 2], [2, 1], sizes, trials=4, seed=0)
    assert norms.shape == (2, 4)
    assert norms.dtype == "float64"
    assert gradient_norms(model, [1, 2], [2, 1], [], trials=4).shape == (0, 4)


@pytest.mark.parametrize("regularizer", [None, l2(0.1)])
def test_weights_beyond_measure_make_no_warning(regularizer):
    model = make_model(regularizer)
    model.parameters[...] = 1e200
    model.layers[0].kernel[0, 0] = np.nan
    norms = gradient_norms(model, X, Y, [1, 2, 30], trials=3)
    assert not np.isfinite(norms).any()
    assert not np.isfinite(rms_gradient_norms(model, X, Y, [1, 2])).any()


def test_lengths_beyond_measure_make_no_warning_either():
    """Each gradient is a number, and its square is not."""
    norms = gradient_norms(make_line(1e160, 0.0), X[:, 0], Y[:, 0], [1, 2, 30], 3)
    assert np.isinf(norms).all()


# Memory -------------------------------------------------------------------------------


def peak_memory(work):
    """Return the bytes that some work needs at most at one time."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_no_gradient_is_formed_of_a_small_batch():
    model = Sequential([Dense(1000, input_shape=(1000,))], dtype="float64", seed=0)
    model.compile()
    x, y = rng.normal(size=(20, 1000)), rng.normal(size=(20, 1000))
    factors = GradientFactors(model, x, y)
    gradient = model.gradients.nbytes
    assert peak_memory(lambda: factors.norms([[0, 1, 2], [2, 3, 3]])) < gradient / 40
    large = np.arange(1000)[None] % 20
    assert peak_memory(lambda: factors.norms(large)) > gradient


@pytest.mark.parametrize("size", [1, 2, 20, 300, 100_000])
def test_memory_does_not_grow_with_the_batches(size):
    """Gathered at once, the rows would take 96 MB."""
    layers = [Dense(60, "relu", input_shape=(60,)), Dense(2)]
    model = Sequential(layers, dtype="float64", seed=0)
    model.compile()
    factors = GradientFactors(model, X[:, [0] * 60], Y)
    batches = draw_batches(SAMPLES, size, trials=100_000 // size, seed=0)
    assert peak_memory(lambda: factors.norms(batches)) < 20e6


def test_the_draw_takes_no_memory_for_all_trials():
    """The numbers of all rows that are drawn would take 16 MB."""
    model = make_line(1.0, 0.0)
    x, y = X[:, 0], Y[:, 0]
    gradient_norms(model, x, y, [20], trials=1)
    work = lambda: gradient_norms(model, x, y, [20], trials=100_000)
    assert peak_memory(work) < 8e6


def test_the_exact_rms_needs_no_memory_for_the_samples():
    """The units' outputs for all samples would take 80 MB."""
    model = Sequential([Dense(99, input_shape=(1,)), Dense(1)], dtype="float64", seed=0)
    model.compile()
    x = rng.normal(size=(100_000, 1))
    rms_gradient_norms(model, x[:10], x[:10], [1])
    assert peak_memory(lambda: rms_gradient_norms(model, x, x, [1, 2])) < 10e6


# What is refused ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "kind", "sentence"),
    [
        (
            {"batch_sizes": 32},
            TypeError,
            "batch_sizes must be a list of batch sizes, as in [1, 32], but got 32.",
        ),
        (
            {"batch_sizes": [1, 0]},
            ValueError,
            "batch_sizes[1] must be a positive integer, but got 0.",
        ),
        (
            {"batch_sizes": [2.0]},
            TypeError,
            "batch_sizes[0] must be a positive integer, but got 2.0.",
        ),
        (
            {"batch_sizes": [12, 13], "replace": False},
            ValueError,
            "batch_sizes[1] must be at most the number of samples when replace=False, "
            "but got 13 for 12 samples.",
        ),
        (
            {"replace": "no"},
            TypeError,
            "replace must be True or False, but got 'no'.",
        ),
        (
            {"model": "sgd"},
            TypeError,
            "model must be a Sequential, but got 'sgd'.",
        ),
        (
            {"model": Sequential([Dense(2, input_shape=(3,))])},
            ValueError,
            "The model must be compiled first. Call "
            'model.compile(optimizer="sgd", loss="mse") before this.',
        ),
        (
            {"model": Sequential([Dense(2, input_shape=(3,))], seeds=[1, 2, 3])},
            ValueError,
            "model must be one model, but seeds= has made 3. Make it with seed=.",
        ),
        (
            {"x": (batch for batch in [(X, Y)])},
            TypeError,
            "x must be samples in an array, to draw batches from, but got generator.",
        ),
        (
            {"y": Y[:5]},
            ValueError,
            "x and y must have one row per sample, but got 12 rows in x and 5 in y.",
        ),
        (
            {"x": X[:, :2]},
            ValueError,
            "x must have 3 columns, one per input of the model, but got shape (12, 2).",
        ),
        ({"y": None}, TypeError, "y must be given, but got None."),
    ],
)
@pytest.mark.parametrize("function", [gradient_norms, rms_gradient_norms])
def test_bad_arguments_are_refused(function, arguments, kind, sentence, raises_saying):
    good = {"model": make_model(), "x": X, "y": Y, "batch_sizes": [1]}
    with raises_saying(kind, sentence):
        function(**good | arguments)


def test_a_model_without_weights_is_refused(raises_saying):
    model = Sequential([Dense(2)])
    model.compile()
    sentence = (
        "The model has no weights yet, because nothing says how many inputs it has. "
        "Give the first layer an input_shape, or call fit first."
    )
    with raises_saying(ValueError, sentence):
        gradient_norms(model, X, Y, [1])


@pytest.mark.parametrize(
    ("arguments", "kind", "sentence"),
    [
        (
            {"trials": 0},
            ValueError,
            "trials must be a positive integer, but got 0.",
        ),
        (
            {"seed": -1},
            ValueError,
            "seed must be zero or a positive integer, but got -1.",
        ),
        (
            {"seed": "one"},
            TypeError,
            "seed must be zero or a positive integer, but got 'one'.",
        ),
        (
            {"trial": 5},
            TypeError,
            "{name} has no argument 'trial'. Did you mean 'trials'?",
        ),
    ],
)
@pytest.mark.parametrize(
    ("function", "good"),
    [
        (gradient_norms, {"model": make_model(), "x": X, "y": Y, "batch_sizes": [1]}),
        (draw_batches, {"samples": 3, "batch_size": 2}),
    ],
)
def test_bad_arguments_of_the_draw_are_refused(
    function, good, arguments, kind, sentence, raises_saying
):
    with raises_saying(kind, sentence.format(name=function.__name__)):
        function(**good | arguments)


@pytest.mark.parametrize(
    ("arguments", "kind", "sentence"),
    [
        (
            {"samples": 0},
            ValueError,
            "samples must be a positive integer, but got 0.",
        ),
        (
            {"batch_size": True},
            TypeError,
            "batch_size must be a positive integer, but got True.",
        ),
        (
            {"replace": 0},
            TypeError,
            "replace must be True or False, but got 0.",
        ),
        (
            {"batch_size": 2, "samples": 1, "replace": False},
            ValueError,
            "batch_size must be at most the number of samples when replace=False, but "
            "got 2 for 1 sample.",
        ),
    ],
)
def test_bad_arguments_of_draw_batches_are_refused(
    arguments, kind, sentence, raises_saying
):
    with raises_saying(kind, sentence):
        draw_batches(**{"samples": 3, "batch_size": 2} | arguments)


@pytest.mark.parametrize(
    "batches", [[0, 1], [[0, 12]], [[-1, 0]], [[0.0, 1.0]], np.zeros((0, 2), dtype=int)]
)
def test_batches_that_are_no_rows_are_refused(batches, raises_saying):
    sentence = (
        "batches must be a table of row numbers from 0 to 11, one line per batch, but "
        f"got {np.asarray(batches)!r}."
    )
    with raises_saying(ValueError, sentence):
        GradientFactors(make_model(), X, Y).norms(batches)
