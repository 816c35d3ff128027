"""What to look at: the metrics, measured beside the loss and never trained on.

A metric of an epoch is a mean over its samples, so it is kept as two sums that grow
from batch to batch: a total, and the weight to divide it by. A mean of the batches'
means would be wrong as soon as the last batch is short.

Predictions have shape (rows, outputs), weights (rows,). Targets have the shape of the
predictions, or a single column if they are class numbers.
"""

import re

import numpy as np

from minisgd import losses
from minisgd.backends import namespace
from minisgd.counting import plural
from minisgd.inputs import (
    by_name,
    require_number,
    require_shape,
    takes_only_its_arguments,
)
from minisgd.not_ours import names_of


class Metric:
    """Base of the metrics: the mean of one number per sample.

    Attributes
    ----------
    name : str
        Under which the record of training shows it.
    better : str or None
        "higher" or "lower"; None if nobody knows.
    """

    name = None
    better = "higher"
    settings = ("name",)  # arguments that it was made from

    @takes_only_its_arguments
    def __init__(self, name=None):
        self.name = name or self.name

    def target_columns(self, outputs):
        """Count the columns that targets have for a model with so many outputs."""
        return outputs

    def per_sample(self, prediction, target):
        """Return one number per sample, shape (rows,)."""
        raise NotImplementedError(
            f"{type(self).__name__} must say a number for every sample, "
            f"per_sample(prediction, target)."
        )

    def sums(self, prediction, target, weights=None):
        """Return a total and a weight, whose quotient is the metric of these rows.

        Unlike a loss, a weighted metric is divided by the sum of the weights.
        """
        xp, values = namespace(prediction), self.per_sample(prediction, target)
        rows = prediction.shape[:-1]
        require_shape(f"metric {self.name}", values, "number per sample", rows)
        if weights is None:
            return xp.sum(values, axis=-1), values.shape[-1]
        return xp.sum(weights * values, axis=-1), xp.sum(weights, axis=-1)

    def finish(self, mean):
        """Return what is shown for a quotient of total and weight."""
        return mean

    def __repr__(self):
        return f"{type(self).__name__}()"


class OfLoss(Metric):
    """A loss that is only looked at.

    Examples
    --------
    >>> OfLoss(losses.MeanAbsoluteError()).name
    'mean_absolute_error'
    """

    better = "lower"
    settings = ("loss", "name")

    @takes_only_its_arguments
    def __init__(self, loss, name=None):
        super().__init__(name or loss.name)
        self.loss = loss
        self.target_columns, self.per_sample = loss.target_columns, loss.per_sample

    def __repr__(self):
        return f"OfLoss({self.loss!r})"


class MeanSquaredError(OfLoss):
    """The mean of the squared errors, over the outputs and over the samples."""

    name = "mean_squared_error"
    settings = ("name",)
    measured = losses.MeanSquaredError

    @takes_only_its_arguments
    def __init__(self, name=None):
        super().__init__(self.measured(), name or self.name)

    def __repr__(self):
        return f"{type(self).__name__}()"


class RootMeanSquaredError(MeanSquaredError):
    """The square root of the mean of the squared errors, in the units of the targets.

    Examples
    --------
    >>> import numpy as np
    >>> metric = RootMeanSquaredError()
    >>> total, weight = metric.sums(np.array([[1.0], [7.0]]), np.array([[0.0], [0.0]]))
    >>> metric.finish(total / weight)
    np.float64(5.0)
    """

    name = "root_mean_squared_error"

    def finish(self, mean):
        return mean**0.5


class MeanAbsoluteError(MeanSquaredError):
    """The mean of the absolute errors, over the outputs and over the samples."""

    name = "mean_absolute_error"
    measured = losses.MeanAbsoluteError


class OfFunction(Metric):
    """A function of targets and predictions, in this order as in Keras.

    It gets arrays with a row for every sample, and returns one number per sample or one
    per sample and output.

    Examples
    --------
    >>> import numpy as np
    >>> def worst_error(y_true, y_pred):
    ...     return abs(y_true - y_pred).max(axis=-1)
    >>> OfFunction(worst_error).sums(np.zeros((2, 2)), np.array([[1, 2], [3, 4]]))
    (np.float64(6.0), 2)
    """

    better = None

    def __init__(self, function):
        super().__init__(getattr(function, "__name__", type(function).__name__))
        self.function = function

    def __repr__(self):
        return f"OfFunction({self.name})"

    def per_sample(self, prediction, target):
        values = self.function(target, prediction)
        if tuple(getattr(values, "shape", ())) == tuple(prediction.shape):
            xp = namespace(prediction)
            values = xp.mean(xp.astype(values, prediction.dtype), axis=-1)
        return values


class BinaryAccuracy(Metric):
    """The share of yes/no targets that are on the right side of a threshold.

    Examples
    --------
    >>> import numpy as np
    >>> prediction, target = np.array([[0.2], [0.7], [0.5]]), np.array([[0], [1], [1]])
    >>> BinaryAccuracy().sums(prediction, target)
    (np.float64(2.0), 3)
    """

    name = "binary_accuracy"
    settings = ("threshold", "name")

    @takes_only_its_arguments
    def __init__(self, threshold=0.5, name=None):
        super().__init__(name)
        self.threshold = require_number(
            "threshold", threshold, "between 0 and 1", lambda value: 0 <= value <= 1
        )

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        yes = xp.astype(prediction > self.threshold, prediction.dtype)
        return xp.mean(xp.astype(yes == target, prediction.dtype), axis=-1)

    def __repr__(self):
        return f"{type(self).__name__}(threshold={self.threshold})"


class CategoricalAccuracy(Metric):
    """The share of samples whose largest output is that of the one-hot target."""

    name = "categorical_accuracy"

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        right = xp.argmax(prediction, axis=-1) == xp.argmax(target, axis=-1)
        return xp.astype(right, prediction.dtype)


class SparseCategoricalAccuracy(Metric):
    """The share of samples whose largest output is the class the target names.

    Examples
    --------
    >>> import numpy as np
    >>> prediction = np.array([[0.1, 0.9], [0.8, 0.2]])
    >>> SparseCategoricalAccuracy().per_sample(prediction, np.array([[1], [1]]))
    array([1., 0.])
    """

    name = "sparse_categorical_accuracy"

    def target_columns(self, outputs):
        return 1

    def per_sample(self, prediction, target):
        xp = namespace(prediction)
        right = xp.argmax(prediction, axis=-1) == target[..., 0]
        return xp.astype(right, prediction.dtype)


class Precision(BinaryAccuracy):
    """Of the samples that are predicted yes, the share that really are.

    Examples
    --------
    >>> import numpy as np
    >>> prediction, target = np.array([[0.9], [0.7], [0.1]]), np.array([[1], [0], [1]])
    >>> Precision().sums(prediction, target)
    (np.float64(1.0), np.float64(2.0))
    """

    name = "precision"

    def sums(self, prediction, target, weights=None):
        xp = namespace(prediction)
        said = xp.astype(prediction > self.threshold, prediction.dtype)
        is_so = xp.astype(target > 0, prediction.dtype)
        of = self.counted(said, is_so)
        if weights is not None:
            of = weights[..., None] * of
        return xp.sum(of * said * is_so, axis=(-2, -1)), xp.sum(of, axis=(-2, -1))

    def counted(self, said, is_so):
        """Choose the samples that the share is taken of."""
        return said


class Recall(Precision):
    """Of the samples that are yes, the share that is found.

    Examples
    --------
    >>> import numpy as np
    >>> prediction, target = np.array([[0.9], [0.7], [0.1]]), np.array([[1], [0], [1]])
    >>> Recall().sums(prediction, target)
    (np.float64(1.0), np.float64(2.0))
    """

    name = "recall"

    def counted(self, said, is_so):
        return is_so


METRICS = {
    metric.name: metric
    for metric in (
        BinaryAccuracy,
        CategoricalAccuracy,
        SparseCategoricalAccuracy,
        Precision,
        Recall,
        MeanSquaredError,
        RootMeanSquaredError,
        MeanAbsoluteError,
    )
}
ACCURACY = ("accuracy", "acc")  # which one, the shapes say


def named(metrics, weighted_metrics, outputs, columns):
    """Return the metrics of a model under their names.

    Parameters
    ----------
    metrics, weighted_metrics : list
        Names, metrics, losses, or functions of targets and predictions.
    outputs : int
        Of the model.
    columns : int
        Of the targets, as the loss wants them.

    Returns
    -------
    dict of str to tuple (Metric, bool)
        Whether the metric uses the weights of the samples.

    Examples
    --------
    >>> named(["accuracy"], ["mse"], outputs=1, columns=1)
    {'accuracy': (BinaryAccuracy(threshold=0.5), False), 'mse': (OfLoss(MeanSquaredError()), True)}
    """
    found = {}
    for weighted, chosen in (False, metrics), (True, weighted_metrics):
        argument = "weighted_metrics" if weighted else "metrics"
        if chosen is None:
            continue
        for metric in chosen if isinstance(chosen, (list, tuple)) else [chosen]:
            name, metric = _get(argument, metric, outputs, columns)
            if weighted and name in found:
                name = f"weighted_{name}"
            if name in found or name == "loss":
                raise ValueError(
                    f"{argument} must have different names, but got two "
                    f"called {name!r}. Leave one out, or give it a name of its own, "
                    f"as in Precision(0.8, name='strict')."
                )
            found[name] = metric, weighted
    return found


def _get(argument, metric, outputs, columns):
    """Return the name of a metric and the metric, from whatever stands for it."""
    name = metric if isinstance(metric, str) else None
    if isinstance(metric, str):
        if metric.lower() in ACCURACY:
            metric = _accuracy(outputs, columns)
        else:
            known = dict.fromkeys(ACCURACY, BinaryAccuracy) | METRICS | losses.LOSSES
            metric = by_name(argument, metric, known)
    if isinstance(metric, type) and issubclass(metric, (Metric, losses.Loss)):
        metric = metric()
    if isinstance(metric, losses.Loss):
        metric = OfLoss(metric)
    if not isinstance(metric, Metric):
        if not callable(metric):
            raise TypeError(
                f"{argument} must be a list of names, metrics or functions, but got "
                f"{metric!r} in it."
            )
        metric = OfFunction(metric)
    if metric.name is None:  # as that of Keras, from the class
        kind = type(metric.loss if isinstance(metric, OfLoss) else metric).__name__
        metric.name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", kind).lower()
    name = name or metric.name
    if not isinstance(name, str):
        raise TypeError(f"{argument} must have names that are text, but got {name!r}.")
    _require_suitable(argument, name, metric, outputs, columns)
    return name, metric


def _require_suitable(argument, name, metric, outputs, columns):
    """Raise a sentence unless a metric can compare such outputs and targets."""
    if isinstance(metric, OfFunction):
        return
    of_classes = CategoricalAccuracy, SparseCategoricalAccuracy
    if isinstance(metric, of_classes) and outputs == 1:
        raise ValueError(
            f"{argument}: {name!r} compares classes, but the model has 1 output. Use "
            f"'binary_accuracy'."
        )
    needed = metric.target_columns(outputs)
    if needed != columns:
        raise ValueError(
            f"{argument}: {name!r} compares {plural(outputs, 'output')} with "
            f"{plural(needed, 'column')} of targets, but the loss has {columns}."
        )


def _accuracy(outputs, columns):
    """Choose the accuracy that suits the shapes, as Keras does."""
    if outputs == 1:
        return BinaryAccuracy()
    return SparseCategoricalAccuracy() if columns == 1 else CategoricalAccuracy()


def means(sums, named_metrics):
    """Return what totals and weights come to, by name.

    Parameters
    ----------
    sums : dict of str to tuple (total, weight)
        Floats, or arrays of them: of several models, or several epochs.
    named_metrics : dict of str to tuple (Metric, bool)

    Examples
    --------
    >>> means({"loss": (6.0, 4), "rmse": (100.0, 4)}, {"rmse": (RootMeanSquaredError(),)})
    {'loss': 1.5, 'rmse': 5.0}
    """
    found = {}
    for name, (total, weight) in sums.items():
        found[name] = _quotient(total, weight)
        if name in named_metrics:
            found[name] = named_metrics[name][0].finish(found[name])
    return found


def _quotient(total, weight):
    """Divide, for one model or for several; nothing by nothing is 0, as in Keras."""
    if np.ndim(total) == np.ndim(weight) == 0:
        return total / weight if weight else 0.0
    return np.divide(total, weight, out=np.zeros(np.shape(total)), where=weight != 0)


__getattr__ = names_of(__name__, [kind.__name__ for kind in METRICS.values()])
