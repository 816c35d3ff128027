"""The first weights, against the formulas of the papers and against real Keras.

Whether a drawn kernel is what a formula says is asked of many numbers: a kernel of 400
by 300 has 120000, so that its variance is known to half a percent.
"""

from math import sqrt

import keras
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from minisgd import Dense, Sequential, initializers
from minisgd.initializers import INITIALIZERS

INPUTS, UNITS = 400, 300
VARIANCES = {  # Glorot and Bengio 2010, equation 16; He and others 2015, equation 10
    "glorot_uniform": lambda inputs, units: 2 / (inputs + units),
    "glorot_normal": lambda inputs, units: 2 / (inputs + units),
    "he_uniform": lambda inputs, units: 2 / inputs,
    "he_normal": lambda inputs, units: 2 / inputs,
}
LIMITS = {  # as the documentation of Keras writes them
    "glorot_uniform": lambda inputs, units: sqrt(6 / (inputs + units)),
    "he_uniform": lambda inputs, units: sqrt(6 / inputs),
}
ALL = pytest.mark.parametrize("name", INITIALIZERS)
RANDOM = pytest.mark.parametrize("name", VARIANCES)


def kernel_of(name, inputs=INPUTS, units=UNITS, seed=0):
    return INITIALIZERS[name](np.random.default_rng(seed), inputs, units)


# What is drawn -----------------------------------------------------------------------


def test_there_are_five():
    assert set(INITIALIZERS) == {*VARIANCES, "zeros"}
    assert all(INITIALIZERS[name] is getattr(initializers, name) for name in VARIANCES)


@ALL
@given(st.integers(1, 30), st.integers(1, 30), st.integers(0))
def test_a_kernel_has_a_row_per_input_and_a_column_per_unit(name, inputs, units, seed):
    kernel = kernel_of(name, inputs, units, seed)
    assert kernel.shape == (inputs, units)
    assert np.isfinite(kernel).all()


@RANDOM
@pytest.mark.parametrize(["inputs", "units"], [(400, 300), (20, 6000), (6000, 20)])
def test_the_variance_is_that_of_the_paper(name, inputs, units):
    kernel = kernel_of(name, inputs, units)
    variance = VARIANCES[name](inputs, units)
    assert kernel.var() == pytest.approx(variance, rel=0.02)
    assert kernel.mean() == pytest.approx(0, abs=0.02 * sqrt(variance))


@pytest.mark.parametrize("name", LIMITS)
@given(inputs=st.integers(1, 60), units=st.integers(1, 60), seed=st.integers(0))
def test_uniform_kernels_keep_their_limit(name, inputs, units, seed):
    kernel = kernel_of(name, inputs, units, seed)
    assert np.abs(kernel).max() <= LIMITS[name](inputs, units)


@pytest.mark.parametrize("name", LIMITS)
def test_uniform_kernels_fill_all_up_to_their_limit(name):
    """A tenth of the numbers is in each tenth of the way from one end to the other."""
    kernel = kernel_of(name) / LIMITS[name](INPUTS, UNITS)
    counts, _ = np.histogram(kernel, bins=10, range=(-1, 1))
    assert counts.sum() == INPUTS * UNITS
    assert counts == pytest.approx(INPUTS * UNITS / 10, rel=0.03)


@pytest.mark.parametrize("name", ["glorot_normal", "he_normal"])
def test_normal_kernels_have_a_bell(name):
    """The shares within one, two and three standard deviations are well known."""
    kernel = np.abs(kernel_of(name)) / sqrt(VARIANCES[name](INPUTS, UNITS))
    shares = [(kernel < deviations).mean() for deviations in (1, 2, 3)]
    assert shares == pytest.approx([0.6827, 0.9545, 0.9973], abs=0.004)


def test_zeros_are_zeros():
    assert_array_equal(kernel_of("zeros", 2, 3), [[0, 0, 0], [0, 0, 0]])


def test_units_that_begin_alike_stay_alike():
    """Why weights must be random: two hidden units of zeros are one unit for ever."""
    layers = [
        Dense(2, "tanh", input_shape=(1,), kernel_initializer="zeros"),
        Dense(1, kernel_initializer="zeros"),
    ]
    model = Sequential(layers, dtype="float64", seed=0)
    model.layers[1].set_weights([[[1.0], [1.0]], [0.0]])
    model.compile()
    model.fit([1, 2, 3], [0, 5, 1], epochs=20, verbose=0)
    [[first, second]] = model.get_weights()[0].tolist()
    assert first == second != 0


# The seed ----------------------------------------------------------------------------


@RANDOM
def test_the_same_seed_draws_the_same(name):
    assert_array_equal(kernel_of(name, seed=3), kernel_of(name, seed=3))
    assert (kernel_of(name, seed=3) != kernel_of(name, seed=4)).any()


@RANDOM
def test_layers_draw_one_after_the_other_from_the_seed_of_the_model(name, backend):
    """On every backend the same numbers, rounded to its precision."""
    models = [
        Sequential(
            [
                Dense(3, input_shape=(2,), kernel_initializer=name),
                Dense(3, kernel_initializer=name),
                Dense(3, kernel_initializer=name),
            ],
            backend=where,
            dtype="float64",
            seed=5,
        )
        for where in (backend, "numpy")
    ]
    kernels, on_numpy = (model.get_weights()[::2] for model in models)
    for kernel, same in zip(kernels, on_numpy, strict=True):
        assert_array_equal(kernel, same)
    assert (kernels[1] != kernels[2]).all()


# In a layer, and in Keras ------------------------------------------------------------


@ALL
def test_a_layer_begins_with_what_it_is_told(name):
    """The kernel of the first layer is the first thing that a seed decides."""
    layer = Dense(UNITS, input_shape=(INPUTS,), kernel_initializer=name)
    Sequential([layer], dtype="float64", seed=0)
    first = np.random.SeedSequence(0).spawn(1)[0]
    kernel, bias = layer.get_weights()
    expected = INITIALIZERS[name](np.random.default_rng(first), INPUTS, UNITS)
    assert_array_equal(kernel, expected)
    assert_array_equal(bias, np.zeros(UNITS))


def test_by_default_it_is_that_of_keras():
    theirs = keras.layers.Dense(1).kernel_initializer
    assert type(theirs) is type(keras.initializers.get(Dense(1).kernel_initializer))
    assert Dense(1).kernel_initializer == "glorot_uniform"


@ALL
@pytest.mark.filterwarnings("ignore:__array__ implementation")
def test_the_names_and_the_sizes_are_those_of_keras(name):
    """Its normal ones are cut off at two deviations, but just as wide."""
    theirs = np.array(keras.initializers.get(name)((INPUTS, UNITS)))
    ours = kernel_of(name)
    assert theirs.std() == pytest.approx(ours.std(), rel=0.02)
    if name in LIMITS:
        assert np.abs(theirs).max() == pytest.approx(np.abs(ours).max(), rel=0.001)


@pytest.mark.parametrize("wrong", ["he", "lecun_normal", None, 1, kernel_of])
def test_other_initializers_are_answered_with_those_there_are(wrong, raises_saying):
    sentence = (
        "kernel_initializer must be one of 'glorot_uniform', 'glorot_normal', "
        f"'he_uniform', 'he_normal', 'zeros', but got {wrong!r}."
    )
    with raises_saying(ValueError, sentence):
        Dense(1, kernel_initializer=wrong)


def test_a_layer_shows_an_initializer_that_was_chosen():
    assert repr(Dense(1, kernel_initializer="he_normal")) == (
        "Dense(1, kernel_initializer='he_normal')"
    )
    assert repr(Dense(1, kernel_initializer="glorot_uniform")) == "Dense(1)"
