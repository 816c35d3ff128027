"""Any layers in a row, on NumPy: updates that make no new arrays."""

from functools import partial

import numpy as np

from minisgd.backends.numpy import Backend
from minisgd.optimizers import SGD, Adam, RMSprop
from minisgd.replay import blas
from minisgd.replay.passage import Passage, adding, subtracting, writing
from minisgd.replay.recording import Recording, go_through, is_plain
from minisgd.sampling import InOrder, Shuffled

LARGE, PIECE = 1024, 768  # rows: a larger batch goes through in pieces of so many
MANY = 2**14  # parameters: to go through them costs more than to ask the BLAS
SMALL = 2**22  # multiplications of an update: not worth a second processor
BYTES_KEPT = 2**16  # of outputs, before losses are computed from them


class NetworkRecording(Recording):
    """Updates of a network of dense layers.

    A large batch goes through in pieces that fit into the fast memory beside the
    processor, and their gradients are added up. If it is the whole dataset, its rows stay
    where they are.

    Losses and metrics are the plain formulas, taken of many batches at once.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether a model is one on NumPy whose optimizer changes arrays in place."""
        kinds = SGD, Adam, RMSprop
        one_on_numpy = type(model.backend) is Backend and model.seeds is None
        return one_on_numpy and type(model.optimizer) in kinds

    def __init__(self, model, source):
        dtype, data = model.backend.dtype, source.rows
        inputs, columns = data.x.shape[1], data.y.shape[1]
        self.units = model.layers[-1].units
        super().__init__(model, source, inputs + 1 + columns + 3 * self.units)
        # Few samples get a column of ones, so that the first bias is no extra work.
        self.x = data.x
        if self.are_few(inputs + 1):
            self.x = np.ones((source.samples, inputs + 1), dtype)
            self.x[:, :-1] = data.x
        self.in_pieces = self.batch_rows > LARGE
        self.is_whole = (
            self.in_pieces
            and self.batch_rows >= self.batches.rows_per_pass == source.samples
            and type(self.batches.sampler) in (InOrder, Shuffled)
            and type(self.x) is np.ndarray
        )
        rows = PIECE if self.in_pieces else self.slots * self.batch_rows
        self.x_here = np.empty((rows, self.x.shape[1]), dtype)
        self.y_here = np.empty((rows, columns), dtype)
        self.weights_here = None if data.weights is None else np.empty(rows, dtype)
        self.outputs = np.empty(rows * self.units, dtype)
        self.classes = self.targets = None
        if columns < self.units:  # class numbers become columns with a single one
            self.classes = np.arange(self.units, dtype=dtype)[:, None]
            self.targets = np.empty_like(self.outputs)
        self.is_plain = is_plain(model.optimizer)
        self.is_penalised = any(layer.kernel_regularizer for layer in model.layers)
        # Whether nobody needs the gradient but the parameters, and there are many.
        only_to_move = self.is_plain and not (self.is_penalised or self.in_pieces)
        self.moves_at_once = only_to_move and model.count_params() >= MANY
        self.write = writing(model, model.gradients)
        if self.in_pieces:
            self.add = adding(model, model.gradients, np.empty_like(model.gradients))
        elif self.moves_at_once:
            self.move = subtracting(model, model.parameters, model.gradients)
        self._factor = 1.0  # of the loss, in the errors
        self._shares = {}  # of an error in the gradient, by the rows of the update
        self._passages, self._inner = {}, {}  # by what they differ in
        self._kept, self._kept_bytes, self._sums, self._penalties = [], 0, [], []

    def make(self, updates):
        if self.model.count_params() * self.batch_rows > SMALL:
            return super().make(updates)
        with blas.on_one_processor:
            return super().make(updates)

    def begin(self):
        for rows in self._shares:
            self._share(rows)

    def _share(self, rows):
        """Return what an error counts in an update of so many rows, shape ()."""
        share = self._shares.setdefault(rows, np.zeros((), self.backend.dtype))
        share[...] = self._rate() * self._factor / rows
        return share

    def _rate(self):
        """Return the learning rate, if it is in the gradients already."""
        return self.model.optimizer.learning_rate if self.is_plain else 1.0

    def end(self, rows):
        if self.moves_at_once:  # what it was is still to be told
            x = self.x_here[self.rows_here - rows : self.rows_here]
            go_through(self._passages[rows].gradient(x, self.write))
        self.model.gradients /= self._rate()

    def changed(self):
        return [self.model.parameters]

    # Rows come into place

    def place(self, numbers):
        if self.in_pieces:
            self.numbers = numbers  # and every piece takes its own
        else:
            self._take(numbers)

    def _take(self, numbers):
        self.rows_here = len(numbers)
        if not self.is_whole:
            self._bring(self.x, numbers, self.x_here)
        self._bring(self.data.y, numbers, self.y_here)
        if self.weights_here is not None:
            self._bring(self.data.weights, numbers, self.weights_here)
        if self.classes is not None:
            rows = min(len(numbers), self.batch_rows)
            y = self.y_here[: len(numbers)].reshape(-1, 1, rows)
            targets = self.targets[: y.size * self.units].reshape(-1, self.units, rows)
            np.equal(self.classes, y, targets)

    def _bring(self, array, numbers, here):
        if array.dtype == here.dtype:
            self.backend.take(array, numbers, here[: len(numbers)])
        else:  # a file with other numbers
            here[: len(numbers)] = array[numbers]

    # Updates

    def operations(self, slot):
        model, rows = self.model, slot.stop - slot.start
        if self.in_pieces:
            operations = [
                partial(
                    self._go_through_piece, slice(start, min(start + PIECE, rows)), rows
                )
                for start in range(0, rows, PIECE)
            ]
        else:
            operations = self._gradient(self.x_here[slot], slot, rows)
        if self.moves_at_once:
            return operations
        if self.is_penalised:
            operations.append(self._add_penalty)
        if self.is_plain:
            step = np.subtract, model.parameters, model.gradients, model.parameters
        else:
            step = model.optimizer.update, model.parameters, model.gradients
        return [*operations, partial(*step)]

    def _go_through_piece(self, piece, rows_of_update):
        """Add the gradient of a piece of a large batch.

        Its operations are not kept: that would take more memory the larger the batch is.
        """
        here = slice(0, piece.stop - piece.start)
        every = np.arange(piece.start, piece.stop)
        self._take(every if self.is_whole else self.numbers[piece])
        x = self.x[piece] if self.is_whole else self.x_here[here]
        go_through(self._gradient(x, here, rows_of_update, is_first=piece.start == 0))
        self._keep(1, here.stop)

    def _gradient(self, x, slot, rows_of_update, is_first=True):
        """List the operations that find the gradient of the rows in a slot.

        It is written, or added to what is there if it is not the first one; or it moves
        the parameters at once.
        """
        model, rows = self.model, len(x)
        if rows not in self._passages:
            self._passages[rows] = Passage(model, rows)
        passage = self._passages[rows]
        use = self.write if is_first else self.add
        if self.moves_at_once:
            use = self.move
        numbers = slice(slot.start * self.units, slot.stop * self.units)
        output = self.outputs[numbers].reshape(self.units, rows).T
        key = slot.start, rows, rows_of_update, is_first
        if key not in self._inner:  # pieces share what is not of their rows
            weights = None if self.weights_here is None else self.weights_here[slot]
            share = self._share(rows_of_update)
            target = self.y_here[slot]
            if self.classes is not None:
                target = self.targets[numbers].reshape(self.units, rows).T
            errors, self._factor = passage.errors(output, target, weights, share)
            self._share(rows_of_update)  # now that the factor is known
            self._inner[key] = passage.inner(output, errors, use)
        last = use(0, x, passage.slopes[0])
        return [*passage.first(x, output), *self._inner[key], *last]

    def _add_penalty(self):
        """Add what the regularisers do, by their plain formulas."""
        self._penalties.append(self.model.penalty())
        self.model.gradients /= self._rate()
        self.model.add_penalty_gradient()
        self.model.gradients *= self._rate()

    # Losses and metrics

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
        pairs = {name: np.broadcast_arrays(*pair) for name, pair in sums.items()}
        self._sums.append({name: np.stack(pair) for name, pair in pairs.items()})

    def sums(self, rows):
        self._add_up()
        pieces = -(-rows // PIECE) if self.in_pieces else np.ones_like(rows)
        begins, parts, self._sums = np.cumsum(pieces) - pieces, self._sums, []
        sums = {}
        for name in parts[0]:
            pairs = np.concatenate([part[name] for part in parts], axis=1)
            sums[name] = np.add.reduceat(pairs, begins, axis=1)
        if self.is_penalised:
            sums["loss"][0] += rows * self._penalties
            self._penalties = []
        return sums
