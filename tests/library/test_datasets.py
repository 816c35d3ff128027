"""The data: what is promised of them, and that they are what scikit-learn ships."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import load_diabetes

from minisgd.datasets import diabetes, line


@pytest.mark.parametrize("training_samples", [200, 441, 2])
def test_diabetes_is_scaled_by_the_training_rows(training_samples):
    (x, y), (x_validation, y_validation) = diabetes(training_samples)
    assert x.shape == (training_samples, 10) and y.shape == (training_samples, 1)
    for table in x, y:
        assert_allclose(table.mean(axis=0), 0, atol=1e-12)
        assert_allclose(table.std(axis=0), 1)
    their_x, their_y = load_diabetes(return_X_y=True)
    ours = np.column_stack([np.vstack([x, x_validation]), np.vstack([y, y_validation])])
    theirs = np.column_stack([their_x, their_y])
    for column, their_column in zip(ours.T, theirs.T, strict=True):
        # The same rows in the same order, on another scale.
        assert np.corrcoef(column, their_column)[0, 1] == pytest.approx(1)


@pytest.mark.parametrize(
    "make, kind, sentence",
    [
        (
            lambda: diabetes(442),
            ValueError,
            "training_samples must be from 2 to 441, so that there are patients to train "
            "on and to validate, but got 442.",
        ),
        (
            lambda: diabetes(1),
            ValueError,
            "training_samples must be from 2 to 441, so that there are patients to train "
            "on and to validate, but got 1.",
        ),
        (
            lambda: diabetes(100.0),
            TypeError,
            "training_samples must be a positive integer, but got 100.0.",
        ),
        (
            lambda: line(0),
            ValueError,
            "samples must be a positive integer, but got 0.",
        ),
        (
            lambda: line(2, noise=-1),
            ValueError,
            "noise must be at least 0, but got -1.",
        ),
        (
            lambda: line(2, seed=-1),
            ValueError,
            "seed must be zero or a positive integer, but got -1.",
        ),
    ],
)
def test_arguments_are_checked(make, kind, sentence, raises_saying):
    with raises_saying(kind, sentence):
        make()


def test_a_line_without_noise_is_a_line():
    x, y = line(50, noise=0.0)
    assert x.shape == y.shape == (50, 1)
    assert_allclose(x[:, 0], [-2 + 4 * number / 49 for number in range(50)])
    assert_allclose(y, 2 * x + 1, rtol=1e-12)


def test_noise_scatters_the_points_as_much_as_asked():
    x, y = line(10_000, noise=0.5, seed=1)
    assert (y - 2 * x - 1).std() == pytest.approx(0.5, rel=0.05)
    assert (y - 2 * x - 1).mean() == pytest.approx(0, abs=0.02)


def test_the_seed_decides_the_noise():
    assert_array_equal(line(5, seed=1), line(5, seed=1))
    assert (line(5, seed=1)[1] != line(5, seed=2)[1]).all()
    assert_array_equal(line(5), line(5, noise=1.0, seed=0))
