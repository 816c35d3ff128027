"""What to make small: the losses, averaged per sample.

Every loss gives one number per sample (`per_sample`) and how it changes with the
predictions (`slope`). The loss of a batch is the mean over its rows (`value`), and so
is the gradient that trains (`gradient`). That mean is what makes batches of different
sizes comparable.

Predictions have shape (rows, outputs). So have targets, unless they are class numbers:
these have a single column. All formulas also hold with more axes in front of these two.
"""

from minisgd.activations import Sigmoid, Softmax
from minisgd.backends import namespace
from minisgd.counting import require_flag
from minisgd.inputs import by_name, require_shape, takes_only_its_arguments
from minisgd.not_ours import names_of

OWN = (
    "must say what every sample costs, per_sample(prediction, target), and how that "
    "changes, slope(prediction, target): see help(minisgd.losses.Loss)."
)
EPSILON = 1e-7  # probabilities are kept this far from 0 and 1, as in Keras


class Loss:
    """Base of the losses.

    To write one of your own, say what a sample costs, and how that changes with its
    predictions; the mean over the batch, weights and accumulation come by themselves.

    Examples
    --------
    Missing by more than 1 costs no more than missing by 1:

    >>> import numpy as np
    >>> class CappedError(Loss):
    ...     def per_sample(self, prediction, target):
    ...         return np.minimum((prediction - target) ** 2, 1).mean(axis=-1)
    ...     def slope(self, prediction, target):
    ...         error = prediction - target
    ...         return 2 * error * (abs(error) < 1) / error.shape[-1]
    >>> CappedError().value(np.array([[0.5], [9.0]]), np.array([[0.0], [0.0]]))
    np.float64(0.625)
    """

    name = None
    settings = ()  # arguments that it was made from

    target_range = None  # least and largest target that make sense
    least_outputs = 1  # of the model

    @takes_only_its_arguments
    def __init__(self):
        pass

    def target_columns(self, outputs):
        """Count the columns that targets have for a model with so many outputs."""
        return outputs

    def per_sample(self, prediction, target):
        """Return the loss of every sample, shape (rows,)."""
        raise NotImplementedError(f"{type(self).__name__} {OWN}")

    def slope(self, prediction, target):
        """Return how the loss of each sample changes with its predictions.

        Returns
        -------
        array, shape (rows, outputs)
        """
        raise NotImplementedError(f"{type(self).__name__} {OWN}")

    def value(self, prediction, target, weights=None):
        """Return the mean loss of the rows, a scalar array.

        Parameters
        ----------
        prediction : array, shape (rows, outputs)
        target : array, shape (rows, columns)
        weights : array, shape (rows,), optional
            What each sample counts. The sum is divided by the number of rows, not by
            the sum of the weights, as in Keras: a sample of weight 2 counts twice.
        """
        losses, name = self.per_sample(prediction, target), type(self).__name__
        rows = prediction.shape[:-1]
        require_shape(f"{name}.per_sample", losses, "number per sample", rows)
        if weights is not None:
            losses = weights * losses
        return namespace(prediction).mean(losses, axis=-1)

    def gradient(self, prediction, target, weights=None):
        """Return the gradient of `value`, shape (rows, outputs)."""
        slope, name = self.slope(prediction, target), type(self).__name__
        shape = prediction.shape
        require_shape(f"{name}.slope", slope, "number per prediction", shape)
        slope = slope / shape[-2]
        return slope if weights is None else weights[..., None] * slope

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

    def slope(self, prediction, target):
        return (prediction - target) * (2 / prediction.shape[-1])


class MeanAbsoluteError(Loss):
    """The mean of the absolute errors, over the outputs and over the rows.

    Where a prediction hits its target the loss has a corner; the slope there is 0.

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

    def slope(self, prediction, target):
        return namespace(prediction).sign(prediction - target) / prediction.shape[-1]


class Crossentropy(Loss):
    """Base of the crossentropies: minus the log probability of the truth.

    Parameters
    ----------
    from_logits : bool
        Whether predictions are logits, that is what goes *into* a sigmoid or softmax,
        and not probabilities, which come out of it.
    """

    settings = ("from_logits",)

    @takes_only_its_arguments
    def __init__(self, from_logits=False):
        self.from_logits = require_flag("from_logits", from_logits)

    def __repr__(self):
        return f"{type(self).__name__}({'from_logits=True' * self.from_logits})"


class BinaryCrossentropy(Crossentropy):
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
    target_range = 0, 1

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        if self.from_logits:
            logs = xp.log1p(xp.exp(-xp.abs(prediction)))
            return xp.mean(
                xp.clip(prediction, 0, None) - prediction * target + logs, axis=-1
            )
        p = xp.clip(prediction, EPSILON, 1 - EPSILON)
        return -xp.mean(target * xp.log(p) + (1 - target) * xp.log(1 - p), axis=-1)

    def slope(self, prediction, target):
        xp = namespace(prediction)
        outputs = prediction.shape[-1]
        if self.from_logits:
            return (Sigmoid().value(prediction) - target) / outputs
        p = xp.clip(prediction, EPSILON, 1 - EPSILON)
        # a clipped p stands still
        inside = xp.astype(p == prediction, prediction.dtype)
        return inside * (p - target) / (p * (1 - p)) / outputs


class CategoricalCrossentropy(Crossentropy):
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
    target_range = 0, 1
    least_outputs = 2

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        if self.from_logits:
            above = prediction - xp.max(prediction, axis=-1, keepdims=True)
            total = xp.sum(xp.exp(above), axis=-1, keepdims=True)
            return -xp.sum(target * (above - xp.log(total)), axis=-1)
        p = prediction / xp.sum(prediction, axis=-1, keepdims=True)
        p = xp.clip(p, EPSILON, 1 - EPSILON)
        return -xp.sum(target * xp.log(p), axis=-1)

    def slope(self, prediction, target):
        xp = namespace(prediction)
        if self.from_logits:
            total = xp.sum(target, axis=-1, keepdims=True)
            return Softmax().value(prediction) * total - target
        total = xp.sum(prediction, axis=-1, keepdims=True)
        share = prediction / total
        p = xp.clip(share, EPSILON, 1 - EPSILON)
        # a clipped p stands still
        inside = xp.astype(p == share, prediction.dtype)
        slope = -inside * target / p
        # Raising one prediction lowers the share of all the others.
        return (slope - xp.sum(slope * share, axis=-1, keepdims=True)) / total


class SparseCategoricalCrossentropy(CategoricalCrossentropy):
    """The same as `CategoricalCrossentropy`, for targets that are class numbers.

    Targets have one column, the number of the right class, counted from 0.

    Examples
    --------
    >>> import numpy as np
    >>> prediction = np.array([[0.7, 0.2, 0.1], [0.7, 0.2, 0.1]])
    >>> target = np.array([[0], [2]])
    >>> SparseCategoricalCrossentropy().per_sample(prediction, target).round(4)
    array([0.3567, 2.3026])
    """

    name = "sparse_categorical_crossentropy"
    target_range = None  # it depends on the outputs: see require_class_numbers

    def target_columns(self, outputs):
        return 1

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        if self.from_logits:
            above = prediction - xp.max(prediction, axis=-1, keepdims=True)
            total = xp.sum(xp.exp(above), axis=-1)
            return xp.log(total) - of_class(above, target)
        p = of_class(prediction, target) / xp.sum(prediction, axis=-1)
        return -xp.log(xp.clip(p, EPSILON, 1 - EPSILON))

    def slope(self, prediction, target):
        return super().slope(prediction, one_hot(target, prediction))


def of_class(values, target):
    """Pick from every row, shape (rows, classes), the value of its target's class.

    Examples
    --------
    >>> import numpy as np
    >>> of_class(np.array([[0.1, 0.9], [0.7, 0.3]]), np.array([[1], [0]]))
    array([0.9, 0.7])
    """
    xp = namespace(values)
    target = xp.broadcast_to(target, (*values.shape[:-1], 1))
    return xp.take_along_axis(values, xp.astype(target, xp.int64), axis=-1)[..., 0]


def one_hot(target, prediction):
    """Write class numbers, shape (rows, 1), as rows of zeros with a single one.

    Examples
    --------
    >>> import numpy as np
    >>> one_hot(np.array([[2], [0]]), np.zeros((2, 3)))
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    xp = namespace(prediction)
    classes = xp.arange(prediction.shape[-1], device=prediction.device)
    return xp.astype(target == classes, prediction.dtype)


LOSSES = {
    "mse": MeanSquaredError,
    "mean_squared_error": MeanSquaredError,
    "mae": MeanAbsoluteError,
    "mean_absolute_error": MeanAbsoluteError,
    "binary_crossentropy": BinaryCrossentropy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
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
    if isinstance(loss, type) and issubclass(loss, Loss):
        return loss()
    if callable(loss):
        raise TypeError(
            f"loss must be a name or a loss object, but got {loss!r}. A loss of your "
            f"own {OWN}"
        )
    return by_name("loss", loss, LOSSES)()


__getattr__ = names_of(
    __name__, list(dict.fromkeys(kind.__name__ for kind in LOSSES.values()))
)
