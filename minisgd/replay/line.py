"""One linear unit, squared errors, plain descent: an update in three operations."""

from copy import deepcopy
from math import sqrt

import numpy as np

from minisgd.losses import MeanSquaredError
from minisgd.optimizers import SGD
from minisgd.replay.recording import BYTES_IN_PLACE, Recording


class LineRecording(Recording):
    """Updates of a straight line (or plane), y = x @ kernel + bias.

    Write a sample and its target as one row, ``s = [x, 1, -y]``, and the parameters as
    ``p = [kernel, bias, 1]``. Then the error of a prediction is one product, ``s @ p``,
    and the gradient of the batch is another, ``S.T @ errors * 2 / rows``. The learning
    rate and the 2 / rows need no operation of their own if all rows are scaled before,
    by the square root of both, because a row enters twice. What is left of an update::

        errors = S @ p
        move = S.T @ errors
        p = p - move                (but for the 1 at its end)
    """

    @staticmethod
    def suits(model):
        """Tell whether a model is one linear unit that is trained in this way."""
        (layer, *others), optimizer = model.layers, model.optimizer
        return (
            not others
            and layer.units == 1
            and layer.activation in (None, "linear")
            and layer.kernel_regularizer is None
            and type(model.loss) is MeanSquaredError
            and type(optimizer) is SGD
            and not (optimizer.momentum or optimizer.weight_decay or model.metrics)
        )

    def __init__(self, model, source):
        columns = len(model.parameters) + 1
        super().__init__(model, source, columns)
        rows = self.slots * self.batch_rows
        self.rows = self.backend.zeros((rows, columns))
        self.errors, self.kept = self.backend.zeros(rows), []
        self.parameters = self.backend.zeros(columns)
        self.parameters[-1] = 1
        self.move = self.backend.zeros(columns)
        self.scale = None  # of the rows
        row_bytes = columns * np.dtype(self.backend.dtype).itemsize
        self.are_few = source.samples * row_bytes <= BYTES_IN_PLACE
        self.samples = None  # all of them, scaled, if they are few

    def begin(self):
        self.parameters[:-1] = self.model.parameters
        scale = sqrt(2 * self.model.optimizer.learning_rate / self.batch_rows)
        if self.are_few and scale != self.scale:
            self.samples = self.backend.zeros((len(self.data), len(self.parameters)))
            self._write(self.samples, slice(None), scale)
        self.scale = scale

    def _write(self, place, numbers, scale):
        """Write samples as scaled rows, each a sample and its target."""
        x, y, weights = self.data.batch(numbers)
        place[:, :-2], place[:, -2], place[:, -1:] = x, 1, -y
        if weights is not None:
            place *= weights[:, None] ** 0.5
        place *= scale

    def place(self, numbers):
        self.fill(self.rows[: len(numbers)], numbers)

    def fill(self, place, numbers):
        """Write the scaled rows with these numbers to a place."""
        if self.are_few:
            self.backend.take(self.samples, numbers, place)
        else:
            self._write(place, numbers, self.scale)

    def operations(self, slot):
        rows, errors = self.rows[slot], self.errors[slot]
        parameters, move = self.parameters[:-1], self.move[:-1]
        do, size = self.backend, len(rows)
        update = [
            do.product(rows, self.parameters, errors),
            do.product(rows.mT, errors, self.move),
            do.subtract(parameters, move, parameters),
        ]
        if size != self.batch_rows:  # the rows are scaled for the size of a full batch
            more = do.array(self.batch_rows / size)
            update.insert(2, do.multiply(move, more, move))
        return update

    def keep(self, rows):
        self.kept.append(deepcopy(self.errors[:rows]))

    def end(self, rows):
        self.model.parameters[...] = self.parameters[:-1]
        self.model.gradients[...] = self.move[:-1] / self.model.optimizer.learning_rate

    def sums(self, rows):
        kept, self.kept = [self.backend.to_numpy(errors) for errors in self.kept], []
        losses = (np.concatenate(kept) / self.scale) ** 2
        return {"loss": (np.add.reduceat(losses, np.cumsum(rows) - rows), rows)}
