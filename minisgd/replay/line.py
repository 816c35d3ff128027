"""One linear unit, squared errors, plain descent: an update in three operations."""

from functools import partial
from math import sqrt

import numpy as np

from minisgd.backends import namespace
from minisgd.backends.numpy import Backend
from minisgd.losses import MeanSquaredError
from minisgd.replay.recording import Recording, is_plain


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

    Several models are the columns of ``p``, ``errors`` and ``move``. If all of them see
    the samples in the same order, nothing else changes. If each has an order of its own,
    each has its own ``S``.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether a model is one linear unit that is trained in this way."""
        return is_line(model) and (
            model.seeds is None or type(model.backend) is Backend
        )

    def __init__(self, model, source):
        columns, models = model.count_params() + 1, model.parameters.shape[:-1]
        super().__init__(model, source, columns)
        zeros = self.backend.zeros
        self.kept = []  # sums of squared errors, shape (..., updates)
        if self.lead:  # the numbers of one model side by side
            self.parameters, self.move = zeros((2, *models, columns)).mT
        else:
            self.parameters, self.move = zeros((2, columns, *models))
        self.scale = None  # of the rows
        self.samples = None  # all of them, scaled, if they are few
        self.make_room()

    def make_room(self):
        """Make the places for the rows and for what becomes of them."""
        rows, models = self.slots * self.batch_rows, self.parameters.shape[1:]
        self.room, self.rows = self.room_for_rows(*self.lead, rows)
        self.errors = self.backend.zeros((rows, *models))

    def room_for_rows(self, *shape):
        """Return memory for rows, and the rows in it, shape (*shape, columns).

        They may lie further apart than they are long.
        """
        columns = len(self.parameters)
        room = self.backend.zeros((*shape, self.backend.row_length(columns)))
        return room, room[..., :columns]

    def begin(self):
        self.parameters[:-1] = self._turned(self.model.parameters)
        self.parameters[-1:] = 1
        scale = sqrt(2 * self.model.optimizer.learning_rate / self.batch_rows)
        if scale != self.scale and self.are_few(len(self.parameters)):
            self.samples, rows = self.room_for_rows(len(self.data))
            self._write(rows, slice(None), scale)
        self.scale = scale

    def _turned(self, array):
        """Turn the models' rows into columns, or back, if there are several."""
        return array if self.model.seeds is None else array.T

    def _write(self, place, numbers, scale):
        """Write samples as scaled rows, each a sample and its target."""
        x, y, weights = self.data.batch(numbers)
        place[..., :-2], place[..., -2], place[..., -1:] = x, 1, -y
        if weights is not None:
            place *= weights[..., None] ** 0.5
        place *= scale

    def place(self, numbers):
        self.fill(self.room[..., : numbers.shape[-1], :], numbers)

    def fill(self, place, numbers):
        """Write the scaled rows with these numbers to a place in their room."""
        if self.samples is not None:
            self.backend.take(self.samples, numbers, place)
        else:
            self._write(place[..., : len(self.parameters)], numbers, self.scale)

    def next_batches(self, updates):
        """Take the row numbers of the next updates out of the stream, short ones too.

        Returns
        -------
        numbers : array of int, shape (..., updates, rows)
            What a short batch lacks is filled up with any number.
        sizes : array of int, shape (updates,)
            How many of the rows count.
        """
        numbers = np.zeros((*self.lead, updates, self.batch_rows), int)
        sizes, made = np.empty(updates, int), 0
        while made < updates:
            some, more = self.next_rows(updates - made)
            some = some.reshape(*self.lead, len(more), -1)
            if some.shape == numbers.shape:  # as a rule: there is nothing to fill up
                return some, more
            now = slice(made, made + len(more))
            numbers[..., now, : more[0]], sizes[now] = some, more
            made += len(more)
        return numbers, sizes

    def scales(self, sizes):
        """Return what the rows of short batches are multiplied with.

        Rows are scaled for a full batch. What a short one lacks become rows of zeros:
        they have no errors. The sum of its squared errors is scaled as well.

        Parameters
        ----------
        sizes : array of int, shape (batches,)

        Returns
        -------
        array, shape (batches, rows)
        """
        sizes = sizes[:, None]
        scales = np.sqrt(self.batch_rows / np.maximum(sizes, 1))
        return np.where(np.arange(self.batch_rows) < sizes, scales, 0)

    def fill_batches(self, batches):
        """Bring the rows of the next updates into place; return how many each has.

        Parameters
        ----------
        batches : array, shape (..., updates, rows, columns)
        """
        *_, updates, rows, columns = batches.shape
        numbers, sizes = self.next_batches(updates)
        place = batches.reshape(*self.lead, -1, columns)
        self.fill(place, numbers.reshape(*self.lead, -1))
        short = np.flatnonzero(sizes < rows)
        if len(short):
            scales = self.backend.array(self.scales(sizes[short]))
            batches[..., short, :, :] *= scales[..., None]
        return sizes

    def operations(self, slot):
        rows, errors = self.rows[..., slot, :], self.errors[slot]
        parameters, move = self.parameters[:-1], self.move[:-1]
        do, size = self.backend, len(errors)
        if self.lead:
            to_errors = partial(np.matvec, rows, self.parameters.T, errors.T)
            to_move = partial(np.vecmat, errors.T, rows, self.move.T)
        else:
            to_errors = do.product(rows, self.parameters, errors)
            to_move = do.product(rows.mT, errors, self.move)
        update = [
            to_errors,
            to_move,
            do.elementwise("subtract", parameters, move, out=parameters),
        ]
        if size != self.batch_rows:  # the rows are scaled for the size of a full batch
            more = do.array(self.batch_rows / size)
            update.insert(2, do.elementwise("multiply", move, more, out=move))
        return update

    def changed(self):
        return [self.parameters]

    def keep(self, sizes):
        errors = self.errors[: len(sizes) * sizes[0]] / self.scale
        errors = errors.reshape(len(sizes), sizes[0], *errors.shape[1:])
        totals = (errors * errors).sum(axis=1)
        self.kept.append(totals if totals.ndim == 1 else totals.T)

    def end(self, rows):
        rate = self.model.optimizer.learning_rate
        self.model.parameters[...] = self._turned(self.parameters[:-1])
        self.model.gradients[...] = self._turned(self.move[:-1]) / rate

    def sums(self, rows):
        totals = namespace(self.kept[0]).concat(self.kept, axis=-1)
        self.kept = []
        if totals.ndim == 1:
            return {"loss": (self.backend.to_numpy(totals), rows)}
        # Of several models they may be large: on a GPU they stay there.
        return {"loss": (totals.T, rows[:, None])}


def is_line(model):
    """Tell whether a model is one linear unit, trained by plain descent."""
    layer, *others = model.layers
    return (
        not others
        and layer.units == 1
        and layer.activation in (None, "linear")
        and layer.kernel_regularizer is None
        and type(model.loss) is MeanSquaredError
        and is_plain(model.optimizer)
        and not model.metrics
    )
