"""What to make small: the losses, averaged per sample.

Every loss gives one number per sample (`per_sample`), their mean (`value`), and the
gradient of that mean with respect to the predictions (`gradient`). The mean over the
rows of a batch is what makes batches of different sizes comparable.

Predictions and targets have shape (rows, outputs); all formulas also hold with more
axes in front of these two.
"""

from minisgd.backends import namespace, require_choice

EPSILON = 1e-7  # probabilities are kept this far from 0 and 1, as in Keras


class Loss:
    """Base of the losses."""

    name = None

    def per_sample(self, prediction, target):
        """Return the loss of every sample, shape (rows,)."""
        raise NotImplementedError

    def value(self, prediction, target):
        """Return the mean loss of the rows, a scalar array."""
        return namespace(prediction).mean(self.per_sample(prediction, target), axis=-1)

    def gradient(self, prediction, target):
        """Return the gradient of `value`, shape (rows, outputs)."""
        raise NotImplementedError

    def __repr__(self):
        return f"{type(self).__name__}()"


class MeanSquaredError(Loss):
    """The mean of the squared errors, over the outputs and over the rows.

    Examples
    --------
    >>> import numpy as np
    >>> prediction, target = np.array([[1.0], [4.0]]), np.array([[1.0], [1.0]])
    >>> loss = MeanSquaredError()
    >>> loss.per_sample(prediction, target)
    array([0., 9.])
    >>> loss.value(prediction, target)
    np.float64(4.5)
    >>> loss.gradient(prediction, target)
    array([[0.],
           [3.]])
    """

    name = "mean_squared_error"

    def per_sample(self, prediction, target):
        return namespace(prediction).mean((prediction - target) ** 2, axis=-1)

    def gradient(self, prediction, target):
        rows, outputs = prediction.shape[-2:]
        return (prediction - target) * (2 / (rows * outputs))


class MeanAbsoluteError(Loss):
    """The mean of the absolute errors, over the outputs and over the rows.

    Where a prediction hits its target the loss has a corner; the gradient there is 0.

    Examples
    --------
    >>> import numpy as np
    >>> prediction, target = np.array([[1.0], [4.0]]), np.array([[1.0], [1.0]])
    >>> MeanAbsoluteError().value(prediction, target)
    np.float64(1.5)
    """

    name = "mean_absolute_error"

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        return xp.mean(xp.abs(prediction - target), axis=-1)

    def gradient(self, prediction, target):
        rows, outputs = prediction.shape[-2:]
        return namespace(prediction).sign(prediction - target) / (rows * outputs)


class BinaryCrossentropy(Loss):
    """Minus the log probability of a yes/no target, averaged over outputs and rows.

    Predictions are probabilities of 1, as a sigmoid gives them; targets are 0 or 1.

    Examples
    --------
    A fair coin costs log 2 whatever happens:

    >>> import numpy as np
    >>> half, target = np.array([[0.5], [0.5]]), np.array([[0.0], [1.0]])
    >>> BinaryCrossentropy().value(half, target).round(4)
    np.float64(0.6931)
    """

    name = "binary_crossentropy"

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        p = xp.clip(prediction, EPSILON, 1 - EPSILON)
        return -xp.mean(target * xp.log(p) + (1 - target) * xp.log(1 - p), axis=-1)

    def gradient(self, prediction, target):
        xp = namespace(prediction)
        rows, outputs = prediction.shape[-2:]
        p = xp.clip(prediction, EPSILON, 1 - EPSILON)
        inside = xp.astype(
            p == prediction, prediction.dtype
        )  # a clipped p stands still
        return inside * (p - target) / (p * (1 - p)) / (rows * outputs)


class CategoricalCrossentropy(Loss):
    """Minus the log probability of the right class, averaged over the rows.

    Predictions are one probability per class, as a softmax gives them; targets are
    one-hot rows. Predictions that do not sum to 1 are scaled so that they do, as in
    Keras.

    Examples
    --------
    >>> import numpy as np
    >>> prediction = np.array([[0.7, 0.2, 0.1]])
    >>> target = np.array([[1.0, 0.0, 0.0]])
    >>> CategoricalCrossentropy().value(prediction, target).round(4)
    np.float64(0.3567)
    """

    name = "categorical_crossentropy"

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        p = prediction / xp.sum(prediction, axis=-1, keepdims=True)
        p = xp.clip(p, EPSILON, 1 - EPSILON)
        return -xp.sum(target * xp.log(p), axis=-1)

    def gradient(self, prediction, target):
        xp = namespace(prediction)
        total = xp.sum(prediction, axis=-1, keepdims=True)
        share = prediction / total
        p = xp.clip(share, EPSILON, 1 - EPSILON)
        inside = xp.astype(p == share, prediction.dtype)  # a clipped p stands still
        slope = -inside * target / p / prediction.shape[-2]
        # Raising one prediction lowers the share of all the others.
        return (slope - xp.sum(slope * share, axis=-1, keepdims=True)) / total


LOSSES = {
    "mse": MeanSquaredError,
    "mean_squared_error": MeanSquaredError,
    "mae": MeanAbsoluteError,
    "mean_absolute_error": MeanAbsoluteError,
    "binary_crossentropy": BinaryCrossentropy,
    "categorical_crossentropy": CategoricalCrossentropy,
}


def get(loss):
    """Return a loss from its name; a loss object is returned as it is.

    Examples
    --------
    >>> get("mse")
    MeanSquaredError()
    """
    if isinstance(loss, Loss):
        return loss
    require_choice("loss", loss, list(LOSSES))
    return LOSSES[loss]()
