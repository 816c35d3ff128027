"""Any layers in a row: updates that make no new arrays."""

from functools import partial

import numpy as np

from minisgd.backends import namespace
from minisgd.batching import cut_into_batches
from minisgd.optimizers import SGD, Adam, RMSprop
from minisgd.replay.passage import Passage, changing, writing
from minisgd.replay.recording import FEW, Recording, go_through, is_plain
from minisgd.sampling import InOrder, Shuffled

MANY = 2**14  # parameters: to go through them costs more than to ask the BLAS
SMALL = 2**22  # multiplications of an update: not worth a second processor
BYTES_KEPT = 2**16  # of outputs, before losses are computed from them


class NetworkRecording(Recording):
    """Updates of a network of dense layers.

    A large batch goes through in pieces that fit into the fast memory beside the
    processor, and their gradients are added up. If it is the whole dataset, its rows stay
    where they are.

    Outputs and targets of many batches lie side by side, and their inputs too, unless
    these are large: then the inputs of a batch come when it is its turn.

    Losses and metrics are the plain formulas, taken of many batches at once.

    A GPU remembers the updates, as in `PlainRecording`, if they are plain steps: for these
    the learning rate lies in place, too. Its memory is fast enough for a large batch in
    one piece.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether it is one model, whose optimizer changes arrays in place."""
        if model.seeds is not None or type(model.optimizer) not in (SGD, Adam, RMSprop):
            return False
        if not model.backend.captures:
            return True
        in_a_file = isinstance(source.rows.x, np.memmap)
        as_one = source.batches.rows_per_update <= _rows_as_one(model.backend)
        return is_plain(model.optimizer) and as_one and not in_a_file

    def __init__(self, model, source):
        data, zeros = source.rows, model.backend.zeros
        inputs, columns = data.x.shape[1], data.y.shape[1]
        self.units, self.xp = model.layers[-1].units, namespace(model.parameters)
        others = 1 + columns + 3 * self.units
        super().__init__(model, source, inputs + others)
        # Few samples get a column of ones, so that the first bias is no extra work.
        self.x = data.x
        if self.are_few(inputs + 1):
            self.x = zeros((source.samples, inputs + 1)) + 1
            self.x[:, :-1], *_ = data.batch(slice(None))
        # How rows come into place
        self.in_pieces = self.batch_rows > _rows_as_one(self.backend)
        if self.in_pieces:
            self.slots = 1
        self.is_whole = (
            self.batch_rows == self.batches.rows_per_pass == source.samples
            and type(self.batches.sampler) in (InOrder, Shuffled)
            and not isinstance(self.x, np.memmap)
        )
        few_fit = self.slots < min(FEW, len(self.batches))
        self.one_by_one = few_fit and not (self.in_pieces or self.is_whole)
        if self.one_by_one:
            self.slots = self._slots_for(others)
        self._make_room()
        # How the parameters are changed
        self.is_plain = is_plain(model.optimizer)
        self.is_penalised = any(layer.kernel_regularizer for layer in model.layers)
        only_to_move = self.is_plain and not (self.is_penalised or self.in_pieces)
        self.moves_at_once = only_to_move and model.count_params() >= MANY
        self.write = writing(model, model.gradients)
        if self.in_pieces:
            room = zeros(model.parameters.shape)
            self.add = changing("add", model, model.gradients, room)
        elif self.moves_at_once:
            vectors = model.parameters, model.gradients
            self.move = changing("subtract", model, *vectors)
        self.rate = zeros(1)  # as it is in the gradients
        self._factor = 1.0  # of the loss, in the errors
        self._shares = {}  # of an error in the gradient, by the rows of the update
        self._passages, self._inner = {}, {}  # by what they differ in
        self._kept, self._kept_bytes = {}, 0  # lists, by the rows of a batch
        self._sums, self._penalties = {}, []

    def _make_room(self):
        """Make the places for rows, and for what becomes of them."""
        data, zeros = self.data, self.backend.zeros
        rows = self.backend.piece if self.in_pieces else self.slots * self.batch_rows
        self.rows_here, self.numbers_here = 0, self.backend.indices(np.zeros(rows, int))
        self.x_here = self.x
        if not self.is_whole:
            room = self.batch_rows if self.one_by_one else rows
            self.x_here = zeros((room, self.x.shape[1]))
        self.y_here = zeros((rows, data.y.shape[1]))
        self.weights_here = None if data.weights is None else zeros(rows)
        self.outputs = zeros(rows * self.units)
        self.classes = self.targets = None
        if data.y.shape[1] < self.units:
            # Class numbers become columns with a single one.
            self.classes = self.backend.array(np.arange(self.units))[:, None]
            self.targets = zeros(rows * self.units)
        self.penalties = zeros(self.slots)

    def make(self, updates):
        if self.model.count_params() * self.batch_rows > SMALL:
            return super().make(updates)
        with self.backend.on_one_processor():
            return super().make(updates)

    def begin(self):
        self.rate[...] = self._rate()
        for rows in self._shares:
            self._share(rows)

    def _share(self, rows):
        """Return what an error counts in an update of so many rows, shape (1,)."""
        share = self._shares.setdefault(rows, self.backend.zeros(1))
        share[...] = self._rate() * self._factor / rows
        return share

    def _rate(self):
        """Return the learning rate, if it is in the gradients already."""
        return self.model.optimizer.learning_rate if self.is_plain else 1.0

    def end(self, rows):
        if self.moves_at_once:  # what it was is still to be told
            x, _ = self.inputs(slice(self.rows_here - rows, self.rows_here))
            go_through(self._passages[rows].gradient(x, self.write))
        self.model.gradients /= self._rate()

    def changed(self):
        return [self.model.parameters]

    # Rows come into place

    def place(self, numbers):
        if self.is_whole:  # then its order is no matter
            numbers = np.arange(len(numbers)) % self.batch_rows
        if self.in_pieces:
            self.numbers = numbers  # and every piece takes its own
        elif not (self.is_whole and self.rows_here >= len(numbers)):  # it comes once
            self._take(numbers)

    def _take(self, numbers):
        rows, do = len(numbers), self.backend
        self.rows_here, indices = rows, self.numbers_here[:rows]
        indices[...] = do.indices(numbers)
        if not (self.is_whole or self.one_by_one):
            do.gather(self.x, indices, self.x_here[:rows])()
        do.gather(self.data.y, indices, self.y_here[:rows])()
        if self.weights_here is not None:
            do.gather(self.data.weights, indices, self.weights_here[:rows])()
        if self.classes is not None:
            y = self.y_here[:rows].reshape(-1, 1, min(rows, self.batch_rows))
            targets = self.targets[: rows * self.units]
            targets = targets.reshape(len(y), self.units, -1)
            do.elementwise("equal", self.classes, y, out=targets)()

    def inputs(self, slot):
        """Return where the inputs of the batch in a slot are when it is its turn.

        Returns
        -------
        x : array, shape (rows, columns)
        operations : list
            That bring them there.
        """
        if not (self.is_whole or self.one_by_one):
            return self.x_here[slot], []
        x = self.x_here[: slot.stop - slot.start]
        if self.is_whole:
            return x, []
        return x, [self.backend.gather(self.x, self.numbers_here[slot], x)]

    # Updates

    def operations(self, slot):
        model, do, rows = self.model, self.backend, slot.stop - slot.start
        if self.in_pieces:
            operations = [
                partial(self._go_through_piece, slice(piece.start, piece.stop), rows)
                for piece in cut_into_batches(range(rows), self.backend.piece)
            ]
        else:
            x, operations = self.inputs(slot)
            operations += self._gradient(x, slot, rows)
        if self.moves_at_once:
            return operations
        if self.is_penalised:
            operations.append(partial(self._add_penalty, slot.start // rows))
        step = partial(model.optimizer.update, model.parameters, model.gradients)
        if self.is_plain:
            vectors = model.parameters, model.gradients
            step = do.elementwise("subtract", *vectors, out=vectors[0])
        return [*operations, step]

    def _go_through_piece(self, piece, rows_of_update):
        """Add the gradient of a piece of a large batch.

        Its operations are not kept: that would take more memory the larger the batch is.
        """
        here = slice(0, piece.stop - piece.start)
        self._take(self.numbers[piece])
        x = self.x_here[piece if self.is_whole else here]
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

    def _add_penalty(self, number):
        """Add what the regularisers do, by their plain formulas."""
        self.penalties[number] = self.model.penalty()
        self.model.gradients /= self.rate
        self.model.add_penalty_gradient()
        self.model.gradients *= self.rate

    # Losses and metrics

    def keep(self, sizes):
        if not self.in_pieces:
            self._keep(len(sizes), sizes[0])
        if self.is_penalised:
            self._penalties.append(self._copied(self.penalties[: len(sizes)]))

    def _copied(self, array):
        return self.xp.asarray(array, copy=True)

    def _keep(self, batches, rows):
        """Keep copies of outputs, targets and weights of some batches, or of a piece."""
        in_all = batches * rows
        kept = [
            self.outputs[: in_all * self.units].reshape(batches, self.units, rows),
            self.y_here[:in_all].reshape(batches, rows, -1),
        ]
        if self.weights_here is not None:
            kept.append(self.weights_here[:in_all].reshape(batches, rows))
        self._kept.setdefault(rows, []).append([self._copied(part) for part in kept])
        self._kept_bytes += sum(part.nbytes for part in kept)
        if self._kept_bytes > BYTES_KEPT * self.backend.room:
            self._add_up()

    def _add_up(self):
        """Turn what was kept into sums, one of every kind for each batch or piece."""
        for rows, kept in self._kept.items():
            parts = map(self.xp.concat, zip(*kept, strict=True))
            self._sums.setdefault(rows, []).append(self._sums_of(*parts))
        self._kept, self._kept_bytes = {}, 0

    def _sums_of(self, outputs, y, weights=None):
        """Return sums of every kind, by their names: totals and weights.

        Returns
        -------
        dict of str to array, shape (2, batches)
        """
        xp, prediction, rows = self.xp, outputs.mT, y.shape[1]
        losses = self.model.loss.per_sample(prediction, y)
        if weights is not None:
            losses = weights * losses
        sums = {"loss": (xp.sum(losses, axis=1), rows)}
        sums |= self.model.measure(prediction, y, weights)
        return {
            name: xp.stack([total, xp.zeros_like(total) + weight])
            for name, (total, weight) in sums.items()
        }

    def sums(self, rows):
        self._add_up()
        piece = self.backend.piece if self.in_pieces else self.batch_rows
        pieces = -(-rows // piece)
        ends = np.cumsum(pieces)
        sizes = np.full(ends[-1], piece)
        sizes[ends - 1] = rows - (pieces - 1) * piece
        found, self._sums = self._sums, {}
        sums = {}
        for name in next(iter(found.values()))[0]:
            pairs = np.empty((2, len(sizes)))
            for size, parts in found.items():
                pairs[:, sizes == size] = self._joined([part[name] for part in parts])
            sums[name] = np.add.reduceat(pairs, ends - pieces, axis=1)
        if self.is_penalised:
            sums["loss"][0] += rows * self._joined(self._penalties)
            self._penalties = []
        return sums

    def _joined(self, parts):
        """Return parts one after the other, as a NumPy array."""
        return self.backend.to_numpy(self.xp.concat(parts, axis=-1)).astype(float)


def _rows_as_one(backend):
    """Return how large a batch may be to go through as one piece."""
    return backend.piece * 4 // 3  # a piece and a bit are better than two
