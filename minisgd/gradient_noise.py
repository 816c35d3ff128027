"""How noisy the gradient of a batch is: its length, for random batches of every size.

A thousand batches of eleven sizes are two million rows to send forward and back, if it
is done batch by batch. Two thoughts save most of that.

*With fixed weights, a sample does the same in every batch.* What it feeds into a layer,
x, and how its loss changes with the sums in the layer's units, d, are found once. Its
gradient for that layer, kernel and bias, is the outer product of (x, 1) and d, and the
gradient of a batch is the mean of such products: `GradientFactors` keeps the factors.

*To know how long a sum is, one need not form it.* The squared length of a sum of vectors
is the sum of their scalar products, each with each, and the scalar product of two outer
products is the product of the scalar products of their factors::

    |sum of (x_i, 1) d_i|²  =  sum over i and j of (x_i · x_j + 1) (d_i · d_j)

For b rows of a layer with p inputs and u units that takes b b (p + u) multiplications,
and forming the gradient takes b p u. So no gradient is formed while b (p + u) ≤ p u: while
the rows of a batch are fewer numbers than its gradient.

Even the batches can be left out: `rms_gradient_norms` tells the root mean square of the
lengths exactly, from one pass over the data.
"""

import numpy as np

from minisgd.activations import ACTIVATIONS
from minisgd.backends import namespace
from minisgd.batching import cut_into_batches
from minisgd.counting import plural, require_flag, require_integer
from minisgd.data import Rows, gives_batches, shown
from minisgd.inputs import require_seed, takes_only_its_arguments
from minisgd.models import Sequential

ROWS = 2**9  # samples that go through the model at a time
DRAWN = 2**16  # row numbers that are drawn at a time
GATHERED = 2**19  # numbers that are gathered at a time, on a CPU


@takes_only_its_arguments
def gradient_norms(model, x, y, batch_sizes, trials=1000, replace=True, seed=None):
    """Return how long the gradients of random batches are, at the present weights.

    The gradient is that of the loss of a batch, penalties included, by all kernels and
    biases. The weights stay as they are.

    Parameters
    ----------
    model : Sequential
        Compiled, and with its weights.
    x, y : array_like, shapes (samples, inputs) and (samples, columns)
        What the batches are drawn from.
    batch_sizes : list of int
    trials : int
        Batches of each size.
    replace : bool
        Whether a sample may come up more than once in a batch.
    seed : int, optional
        The same seed draws the same batches: those of `draw_batches`.

    Returns
    -------
    numpy.ndarray, shape (len(batch_sizes), trials)
        Euclidean norms.

    Notes
    -----
    Memory, besides `GradientFactors`: a few times 2 ** 19 numbers, or the gradient of
    one layer if that is more, and the row numbers of one batch. On a GPU more.

    Lengths have the precision of the model, unless the gradients in a batch nearly
    cancel: if 1/100 of their length is left, then 1/10,000 of the precision is.

    Examples
    --------
    The gradients of these two samples are (-2, -2) and (4, 2), and their mean (1, 0):

    >>> from minisgd import Dense
    >>> model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    >>> model.set_weights([[[1.0]], [0.0]])
    >>> model.compile(loss="mse")
    >>> x, y = [1.0, 2.0], [2.0, 1.0]
    >>> norms = gradient_norms(model, x, y, [1, 2], trials=100, seed=0)
    >>> np.unique((norms**2).round(9))
    array([ 1.,  8., 20.])
    """
    trials, seed = require_integer("trials", trials), require_seed(seed)
    rows, sizes, replace = _checked(model, x, y, batch_sizes, replace)
    factors = GradientFactors(model, rows)
    norms = np.empty((len(sizes), trials))
    for line, size in zip(norms, sizes, strict=True):
        draws = _draws(len(rows), size, trials, replace, seed)
        line[:] = np.concatenate([factors.norms(batches) for batches in draws])
    return norms


@takes_only_its_arguments
def rms_gradient_norms(model, x, y, batch_sizes, replace=True):
    """Return the root mean square of the gradient's length, over all possible batches.

    With G the gradient of all n samples, and g_b that of a batch of b::

        mean |g_b|²  =  |G|² + mean |g_b - G|²  =  |G|² + (mean |g_1|² - |G|²) / b

    where the last term, the noise, gets a factor (n - b) / (n - 1) if no sample comes up
    more than once in a batch.

    Parameters
    ----------
    model, x, y, batch_sizes, replace
        As for `gradient_norms`.

    Returns
    -------
    numpy.ndarray, shape (len(batch_sizes),)

    Notes
    -----
    McCandlish, Kaplan, Amodei and others, An empirical model of large-batch training,
    2018, appendix A; for the factor Cochran, Sampling techniques, 1977, chapter 2.

    Examples
    --------
    >>> from minisgd import Dense
    >>> model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    >>> model.set_weights([[[1.0]], [0.0]])
    >>> model.compile(loss="mse")
    >>> x, y = [1.0, 2.0], [2.0, 1.0]
    >>> rms_gradient_norms(model, x, y, [1, 2]) ** 2  # 14 is the mean of 8 and 20
    array([14. ,  7.5])
    """
    rows, sizes, replace = _checked(model, x, y, batch_sizes, replace)
    n, sizes = len(rows), np.array(sizes, dtype="float64")
    xp, single, full = namespace(model.parameters), 0, 0
    kernels, biases = ([0] * len(model.layers) for _ in range(2))
    with model.backend.without_warnings():
        for _, factors in _factors(model, rows):
            for number, (layer, x, d) in enumerate(factors):
                single = single + xp.sum(_square(x, d) + _extra(layer, x, d)) / n
                kernels[number] = kernels[number] + x.mT @ d
                biases[number] = biases[number] + xp.sum(d, axis=0)
        for layer, kernel, bias in zip(model.layers, kernels, biases, strict=True):
            kernel = kernel / n + _penalty_gradient(layer)
            full = full + xp.sum(kernel**2) + xp.sum((bias / n) ** 2)
    single, full = model.backend.to_floats([single, full])
    rest = 1 if replace else (n - sizes) / max(n - 1, 1)
    return np.sqrt(full + (single - full) * rest / sizes)


@takes_only_its_arguments
def draw_batches(samples, batch_size, trials=1000, replace=True, seed=None):
    """Return the row numbers of random batches, as `gradient_norms` draws them.

    Parameters
    ----------
    samples : int
        Rows to draw from.
    batch_size, trials, replace, seed
        As for `gradient_norms`. What other sizes there are does not matter.

    Returns
    -------
    numpy.ndarray of int, shape (trials, batch_size)

    Examples
    --------
    >>> draw_batches(10, batch_size=4, trials=2, seed=0)
    array([[4, 8, 4, 2],
           [8, 4, 6, 4]])
    """
    samples = require_integer("samples", samples)
    batch_size = require_integer("batch_size", batch_size)
    trials, seed = require_integer("trials", trials), require_seed(seed)
    if not require_flag("replace", replace):
        _require_enough("batch_size", batch_size, samples)
    return np.concatenate(list(_draws(samples, batch_size, trials, replace, seed)))


def _draws(samples, size, trials, replace, seed):
    """Yield the rows of a few batches after another, shape (batches, size)."""
    rng = np.random.default_rng(None if seed is None else [seed, size])
    for some in cut_into_batches(range(trials), max(1, DRAWN // size)):
        if replace or size == 1:
            yield rng.integers(samples, size=(len(some), size))
        else:
            yield np.stack([rng.choice(samples, size, replace=False) for _ in some])


class GradientFactors:
    """The gradients of single samples at the weights of a model, each as two factors.

    Memory: two numbers for every sample and unit of the model, besides the data.

    Parameters
    ----------
    model, x, y
        As for `gradient_norms`.

    Attributes
    ----------
    inputs : list of array, shape (samples, inputs)
        For every layer what goes into it: x.
    slopes : list of array, shape (samples, units)
        For every layer how the loss of each sample changes with the sums in its units,
        before the activation: d.
    squares, extras : array, shape (samples,)
        The squared length of the gradient of each sample's loss, and what penalties add.

    Examples
    --------
    >>> from minisgd import Dense
    >>> model = Sequential([Dense(1, input_shape=(1,))], dtype="float64")
    >>> model.set_weights([[[1.0]], [0.0]])
    >>> model.compile(loss="mse")
    >>> factors = GradientFactors(model, [1.0, 2.0], [2.0, 1.0])
    >>> factors.slopes
    [array([[-2.],
           [ 2.]])]
    >>> factors.norms([[0, 1], [0, 0]]).round(3)  # of two batches
    array([1.   , 2.828])
    """

    def __init__(self, model, x, y=None):
        rows = x if isinstance(x, Rows) else _rows(model, x, y)
        self._backend, n = model.backend, len(rows)
        self._gathered = GATHERED * self._backend.room
        zeros, units = self._backend.zeros, [layer.units for layer in model.layers]
        self.slopes = [zeros(n * columns).reshape(n, columns) for columns in units]
        self.inputs = [zeros(n * columns).reshape(n, columns) for columns in units[:-1]]
        self.inputs.insert(0, rows.batch(slice(None)).x)
        self.squares, self.extras = zeros(n), zeros(n)
        with self._backend.without_warnings():
            for some, factors in _factors(model, rows):
                for number, (layer, x, d) in enumerate(factors):
                    if number > 0:
                        self.inputs[number][some] = x
                    self.slopes[number][some] = d
                    self.squares[some] += _square(x, d)
                    self.extras[some] += _extra(layer, x, d)

    def norms(self, batches):
        """Return how long the gradients of batches are, shape (batches,).

        Parameters
        ----------
        batches : array_like of int, shape (batches, rows)
            Row numbers.
        """
        batches = _checked_batches(batches, len(self.squares))
        batches, size = self._backend.indices(batches), batches.shape[1]
        with self._backend.without_warnings():
            if size == 1:
                squares = self._take(self.squares, batches[:, 0])
            else:
                layers = zip(self.inputs, self.slopes, strict=True)
                squares = sum(self._squares(x, d, batches) for x, d in layers) / size**2
            extras = self._take(self.extras, batches)
            squares = squares + namespace(extras).mean(extras, axis=-1)
            return np.sqrt(np.clip(self._backend.to_numpy(squares), 0, None))

    def _squares(self, x, d, batches):
        """Return the squared length of the sum of (x, 1) d over every batch.

        That is for one layer. Of the two ways take the one with fewer multiplications,
        with a few batches at a time.
        """
        rows = batches.shape[1] * (x.shape[1] + d.shape[1])
        gradient = x.shape[1] * d.shape[1]
        way = self._by_products if rows <= gradient else self._by_gradient
        at_a_time = max(1, self._gathered // max(rows, gradient))
        parts = [way(x, d, some) for some in cut_into_batches(batches, at_a_time)]
        return namespace(x).concat(parts)

    def _by_products(self, x, d, batches):
        x, d = self._take(x, batches), self._take(d, batches)
        return namespace(x).sum((x @ x.mT + 1) * (d @ d.mT), axis=(-2, -1))

    def _by_gradient(self, x, d, batches):
        xp, kernel, bias = namespace(x), 0, 0
        at_a_time = max(1, self._gathered // (x.shape[1] + d.shape[1]))
        for rows in cut_into_batches(batches.T, at_a_time):
            some_x, some_d = self._take(x, rows.T), self._take(d, rows.T)
            kernel = kernel + some_x.mT @ some_d
            bias = bias + xp.sum(some_d, axis=-2)
        return xp.sum(kernel**2, axis=(-2, -1)) + xp.sum(bias**2, axis=-1)

    def _take(self, array, rows):
        if isinstance(array, np.ndarray):  # "clip" is fastest, and the rows are checked
            return array.take(rows, axis=0, mode="clip")
        return array[rows]


def _factors(model, rows):
    """Yield which samples, and a list of (layer, x, d): some samples after others."""
    for some in cut_into_batches(range(len(rows)), ROWS):
        some, factors = slice(some.start, some.stop), []
        x, y, _ = rows.batch(some)
        gradient = model.loss.slope(model.forward(x), y)
        for layer in reversed(model.layers):
            if factors:  # on from the layer after this one
                gradient = gradient @ factors[0][0].kernel.mT
            activation = ACTIVATIONS[layer.activation]()
            gradient = activation.gradient(layer.output, gradient)
            factors.insert(0, (layer, layer.x, gradient))
        yield some, factors


def _square(x, d):
    """Return the squared length of (x, 1) d for every row: the formula for i = j."""
    xp = namespace(d)
    return (xp.vecdot(x, x) + 1) * xp.vecdot(d, d)


def _penalty_gradient(layer):
    regularizer = layer.kernel_regularizer
    return 0 if regularizer is None else regularizer.gradient(layer.kernel)


def _extra(layer, x, d):
    """Return what a penalty of gradient p adds for every row: |g + p|² - |g|²."""
    if layer.kernel_regularizer is None:
        return 0
    xp, p = namespace(d), _penalty_gradient(layer)
    return 2 * xp.vecdot(x @ p, d) + xp.sum(p**2)


# What comes in, checked --------------------------------------------------------------


def _checked(model, x, y, batch_sizes, replace):
    """Return the data as `Rows`, the batch sizes as a list of integers, and the flag."""
    if not isinstance(batch_sizes, (list, tuple, range, np.ndarray)):
        raise TypeError(
            f"batch_sizes must be a list of batch sizes, as in [1, 32], but got "
            f"{batch_sizes!r}."
        )
    names = [f"batch_sizes[{number}]" for number in range(len(batch_sizes))]
    sizes = list(map(require_integer, names, batch_sizes))
    replace, rows = require_flag("replace", replace), _rows(model, x, y)
    for name, size in zip(names, sizes, strict=True):
        if not replace:
            _require_enough(name, size, len(rows))
    return rows, sizes, replace


def _rows(model, x, y):
    """Return data for a model as `Rows`, or raise a sentence."""
    if not isinstance(model, Sequential):
        raise TypeError(f"model must be a Sequential, but got {model!r}.")
    if model.seeds is not None:
        raise ValueError(
            f"model must be one model, but seeds= has made {len(model.seeds)}. Make it "
            f"with seed=."
        )
    model._require_compiled()
    model._require_built()
    if gives_batches(x):
        raise TypeError(
            f"x must be samples in an array, to draw batches from, but got {shown(x)}."
        )
    return model._reader().rows(x, y)


def _require_enough(name, size, samples):
    if size > samples:
        raise ValueError(
            f"{name} must be at most the number of samples when replace=False, but got "
            f"{size} for {plural(samples, 'sample')}."
        )


def _checked_batches(batches, samples):
    """Return row numbers as an array, or raise a sentence."""
    batches = np.asarray(batches)
    good = batches.ndim == 2 and batches.size > 0 and batches.dtype.kind in "iu"
    if not (good and batches.min() >= 0 and batches.max() < samples):
        raise ValueError(
            f"batches must be a table of row numbers from 0 to {samples - 1}, one line "
            f"per batch, but got {batches!r}."
        )
    return batches
