"""Any layers in a row, on NumPy: forward, backward and update without new arrays."""

from functools import partial

import numpy as np

from minisgd.backends.numpy import Backend
from minisgd.optimizers import SGD, Adam, RMSprop
from minisgd.replay import inplace
from minisgd.replay.recording import BYTES_IN_PLACE, Recording
from minisgd.sampling import InOrder, Shuffled

LARGE, PIECE = 1024, 250  # rows: a larger batch goes through in pieces of so many
BYTES_KEPT = 2**16  # of outputs, before losses are computed from them


class NetworkRecording(Recording):
    """Updates of a network of dense layers.

    Every array that an update needs is made once. Some choices save operations:

    - What a layer gives has one *column* per sample and one row per unit, and a last row
      of ones. Kernel and bias lie one after the other, so ``[kernel; bias].T @
      [outputs; 1]`` adds the bias without an operation of its own, and
      ``[outputs; 1] @ errors.T`` is the gradient of both.
    - For plain SGD the learning rate is multiplied into the errors of the outputs, of
      which there are few, and not into the gradients, of which there are many.
    - A large batch goes through in pieces that fit into the fast memory beside the
      processor, and their gradients are added up. If it is the whole dataset, its rows
      stay where they are.

    Losses and metrics are the plain formulas, taken of many batches at once.
    """

    @staticmethod
    def suits(model):
        """Tell whether a model is one on NumPy whose optimizer changes arrays in place."""
        kinds = SGD, Adam, RMSprop
        one_on_numpy = type(model.backend) is Backend and model.seeds is None
        return one_on_numpy and type(model.optimizer) in kinds

    def __init__(self, model, source):
        self.inputs, self.units = model.layers[0].inputs, model.layers[-1].units
        columns = model.loss.target_columns(self.units)
        super().__init__(model, source, self.inputs + 1 + columns + 2 * self.units)
        dtype, self.x = self.backend.dtype, self.data.x
        # Small data get a column of ones, so that the first bias is no extra work.
        row_bytes = (self.inputs + 1) * np.dtype(dtype).itemsize
        if source.samples * row_bytes <= BYTES_IN_PLACE:
            self.x = np.ones((source.samples, self.inputs + 1), dtype)
            self.x[:, :-1] = self.data.x
        self.in_pieces = self.batch_rows > LARGE
        rows = PIECE if self.in_pieces else self.slots * self.batch_rows
        self.x_here = np.empty((rows, self.x.shape[1]), dtype)
        self.y_here = np.empty((rows, columns), dtype)
        self.weights_here = None if self.data.weights is None else np.empty(rows, dtype)
        self.outputs = np.empty(rows * self.units, dtype)
        self.targets = None  # as columns, if they are not simply y
        if columns < self.units:
            self.targets = np.empty(rows * self.units, dtype)
            self.classes = np.arange(self.units, dtype=dtype)[:, None]
        self.more_gradients = np.empty_like(model.gradients) if self.in_pieces else None
        order = type(self.batches.sampler)
        self.is_whole = (
            self.in_pieces
            and self.batch_rows >= self.batches.rows_per_pass == source.samples
            and order in (InOrder, Shuffled)
            and type(self.x) is np.ndarray
        )
        optimizer = model.optimizer
        self.is_plain = type(optimizer) is SGD and not (
            optimizer.momentum or optimizer.weight_decay
        )
        self._factor = 1.0  # of the loss, in the errors
        self._shares, self._rooms = {}, {}  # by the rows of an update, of a piece
        self.is_penalised = any(layer.kernel_regularizer for layer in model.layers)
        self._kept, self._kept_bytes, self._sums, self._penalties = [], 0, [], []

    def begin(self):
        for rows in self._shares:
            self._share(rows)

    def _share(self, rows):
        """Return what an error counts in the update, an array of shape ()."""
        share = self._shares.setdefault(rows, np.zeros((), self.backend.dtype))
        share[...] = self._rate() * self._factor / rows
        return share

    def _rate(self):
        """Return the learning rate, if it is in the gradients already."""
        return self.model.optimizer.learning_rate if self.is_plain else 1.0

    def end(self, rows):
        self.model.gradients /= self._rate()

    # Rows come into place

    def place(self, numbers):
        if self.in_pieces:
            self.numbers = numbers  # and every piece takes its own
        else:
            self._take(numbers)

    def _take(self, numbers):
        self._bring(self.x, numbers, self.x_here)
        self._take_targets(numbers)

    def _take_targets(self, numbers):
        self._bring(self.data.y, numbers, self.y_here)
        if self.weights_here is not None:
            self._bring(self.data.weights, numbers, self.weights_here)

    def _bring(self, array, numbers, here):
        if array.dtype == here.dtype:
            self.backend.take(array, numbers, here[: len(numbers)])
        else:  # a file with other numbers
            here[: len(numbers)] = array[numbers]

    # Updates

    def operations(self, slot):
        rows = slot.stop - slot.start
        share, model = self._share(rows), self.model
        if self.in_pieces:
            operations = []
            for start in range(0, rows, PIECE):
                operations += self._piece(slice(start, min(start + PIECE, rows)), share)
        else:
            operations = self._gradient(self.x_here[slot], slot, share, model.gradients)
        if self.is_penalised:
            operations.append(self._add_penalty)
        if self.is_plain:
            step = partial(
                np.subtract, model.parameters, model.gradients, model.parameters
            )
        else:
            step = partial(model.optimizer.update, model.parameters, model.gradients)
        self._share(rows)  # now that the factor of the loss is known
        return [*operations, step]

    def _add_penalty(self):
        """Add what the regularisers do, by their plain formulas."""
        self._penalties.append(self.model.penalty())
        for layer, matrix in zip(
            self.model.layers, self._matrices(self.model.gradients), strict=True
        ):
            if layer.kernel_regularizer is not None:
                slope = layer.kernel_regularizer.gradient(layer.kernel)
                matrix[:-1] += self._rate() * slope

    def _piece(self, piece, share):
        """List the operations for a piece of a large batch."""
        rows, model = piece.stop - piece.start, self.model
        here = slice(0, rows)

        def take():
            numbers = self.numbers[piece]
            if self.is_whole:
                numbers = np.arange(piece.start, piece.stop)
                self._take_targets(numbers)
            else:
                self._take(numbers)

        x = self.x[piece] if self.is_whole else self.x_here[here]
        gradients = self.more_gradients if piece.start else model.gradients
        operations = [take, *self._gradient(x, here, share, gradients)]
        if piece.start:
            more = model.gradients, self.more_gradients, model.gradients
            operations.append(partial(np.add, *more))
        return [*operations, partial(self._keep, 1, rows)]

    def _gradient(self, x, slot, share, gradients):
        """List the operations that write the gradient of some rows.

        Parameters
        ----------
        x : array, shape (rows, inputs), perhaps with a column of ones
        slot : slice
            Where their targets are, and where the outputs go.
        share : array, shape ()
            What a row counts.
        gradients : array, shape (parameters,)
        """
        layers, rows = self.model.layers, x.shape[0]
        parameters, gradients = (
            self._matrices(self.model.parameters),
            self._matrices(gradients),
        )
        rooms = self._rooms_for(rows)
        here = slice(slot.start * self.units, slot.stop * self.units)
        output = self.outputs[here].reshape(self.units, rows)
        target = self.y_here[slot].T
        operations = []

        given = [x.T]  # to every layer
        for layer, matrix, (room, _) in zip(layers, parameters, rooms, strict=True):
            sums = output if room is None else room[:-1]
            operations += _forward(matrix, given[-1], sums)
            operations += inplace.activation(layer.activation, sums)
            given.append(room)

        *_, (_, gradient) = rooms
        if self.targets is not None:
            numbers, target = target, self.targets[here].reshape(self.units, rows)
            operations.append(partial(np.equal, self.classes, numbers, target))
        errors, self._factor = inplace.error(self.model, output, target, gradient)
        operations += errors
        if self.weights_here is not None:
            weights = self.weights_here[slot]
            operations.append(partial(np.multiply, gradient, weights, gradient))
        operations.append(partial(np.multiply, gradient, share, gradient))

        for number in reversed(range(len(layers))):
            operations += _backward(given[number], gradient, gradients[number])
            if number:
                room, before = rooms[number - 1]
                kernel, name = parameters[number][:-1], layers[number - 1].activation
                operations.append(partial(kernel.dot, gradient, before))
                operations += inplace.activation_gradient(name, room[:-1], before)
                gradient = before
        return operations

    def _matrices(self, vector):
        """Return each layer's stretch of a vector as a matrix, its bias the last row."""
        ends = np.cumsum([layer.size for layer in self.model.layers])
        stretches = np.split(vector, ends[:-1])
        return [
            stretch.reshape(-1, layer.units)
            for stretch, layer in zip(stretches, self.model.layers, strict=True)
        ]

    def _rooms_for(self, rows):
        """Return for every layer the room for its outputs and for its gradient.

        All batches of a size share them; only what the last layer gives is kept.
        """
        if rows not in self._rooms:
            dtype, *hidden = self.backend.dtype, *self.model.layers[:-1]
            self._rooms[rows] = [
                (np.ones((units + 1, rows), dtype), np.empty((units, rows), dtype))
                for units in [layer.units for layer in hidden]
            ] + [(None, np.empty((self.units, rows), dtype))]
        return self._rooms[rows]

    # Losses and metrics

    def changed(self):
        return [self.model.parameters]

    def keep(self, sizes):
        if not self.in_pieces:
            self._keep(len(sizes), sizes[0])

    def _keep(self, batches, rows):
        """Keep copies of outputs, targets and weights of some batches, or of a piece."""
        if self._kept and self._kept[0][0].shape[-1] != rows:
            self._add_up()
        in_all = batches * rows
        kept = [
            self.outputs[: in_all * self.units].reshape(batches, self.units, rows),
            self.y_here[:in_all].reshape(batches, rows, -1),
        ]
        if self.weights_here is not None:
            kept.append(self.weights_here[:in_all].reshape(batches, rows))
        self._kept.append([part.copy() for part in kept])
        self._kept_bytes += sum(part.nbytes for part in kept)
        if self._kept_bytes > BYTES_KEPT:
            self._add_up()

    def _add_up(self):
        """Turn what was kept into sums, one of every kind for each batch or piece."""
        if not self._kept:
            return
        outputs, y, *weights = map(np.concatenate, zip(*self._kept, strict=True))
        self._kept, self._kept_bytes = [], 0
        prediction, weights = outputs.swapaxes(1, 2), weights[0] if weights else None
        losses, rows = self.model.loss.per_sample(prediction, y), y.shape[1]
        if weights is not None:
            losses = weights * losses
        sums = {"loss": (losses.sum(axis=1), rows)}
        sums |= self.model.measure(prediction, y, weights)
        self._sums.append(
            {
                name: np.stack(np.broadcast_arrays(total, weight))
                for name, (total, weight) in sums.items()
            }
        )

    def sums(self, rows):
        self._add_up()
        pieces = -(-rows // PIECE) if self.in_pieces else np.ones_like(rows)
        begins = np.cumsum(pieces) - pieces
        parts, self._sums = self._sums, []
        sums = {
            name: np.add.reduceat(
                np.concatenate([part[name] for part in parts], axis=1), begins, axis=1
            )
            for name in parts[0]
        }
        if self.is_penalised:
            sums["loss"][0] += rows * self._penalties
            self._penalties = []
        return sums


def _forward(matrix, given, sums):
    """List what computes the sums of a layer, shape (units, rows)."""
    if len(given) == len(matrix):  # with a row of ones
        return [partial(matrix.T.dot, given, sums)]
    kernel, bias = matrix[:-1], matrix[-1][:, None]
    return [partial(kernel.T.dot, given, sums), partial(np.add, sums, bias, sums)]


def _backward(given, gradient, into):
    """List what computes the gradient of a layer's kernel and bias."""
    if len(given) == len(into):
        return [partial(given.dot, gradient.T, into)]
    return [
        partial(given.dot, gradient.T, into[:-1]),
        partial(np.add.reduce, gradient, 1, None, into[-1]),
    ]
