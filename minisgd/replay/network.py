"""Any layers in a row: updates that make no new arrays."""

from functools import partial

import numpy as np

from minisgd.backends import namespace
from minisgd.optimizers import OPTIMIZERS
from minisgd.replay.desk import Desk
from minisgd.replay.passage import changing, writing
from minisgd.replay.recording import FEW, Recording, go_through, is_plain
from minisgd.sampling import InOrder, Shuffled

MANY = 2**14  # parameters: to go through them costs more than to ask the BLAS
SMALL = 2**22  # multiplications of an update: not worth a second processor


class NetworkRecording(Recording):
    """Updates of a network of dense layers.

    Outputs and targets of many batches lie side by side, and their inputs too, unless
    these are large: then the inputs of a batch come when it is its turn. If a batch is the
    whole dataset, its rows stay where they are.

    A GPU remembers the updates, as in `PlainRecording`, if they are plain steps: for these
    the learning rate lies in place, too. Its memory is fast enough for a large batch in
    one piece.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether it is one model, whose optimizer changes arrays in place."""
        if model.seeds is not None or type(model.optimizer) not in OPTIMIZERS.values():
            return False
        if not model.backend.captures:
            return True
        as_one = fits_in_one(model.backend, source.batches.rows_per_update)
        in_a_file = isinstance(source.rows.x, np.memmap)
        return is_plain(model.optimizer) and as_one and not in_a_file

    def __init__(self, model, source):
        data, zeros = source.rows, model.backend.zeros
        inputs, columns = data.x.shape[1], data.y.shape[1]
        units = model.layers[-1].units
        self.beside_inputs = 1 + columns + 3 * units  # numbers that belong to a row
        super().__init__(model, source, inputs + self.beside_inputs)
        self.is_whole = (
            self.batch_rows == self.batches.rows_per_pass == source.samples
            and type(self.batches.sampler) in (InOrder, Shuffled)
            and not isinstance(data.x, np.memmap)
        )
        self.is_plain = is_plain(model.optimizer)
        self.is_penalised = any(layer.kernel_regularizer for layer in model.layers)
        self.rate = zeros(1)  # as it is in the gradients
        self.on_one_processor = model.count_params() * self.batch_rows <= SMALL
        self.make_room(source)
        self.kept = 0  # updates whose sums nobody has asked for yet
        self.penalties, self._penalties = zeros(self.slots), []

    def make_room(self, source):
        """Make the places for rows and gradients, and say how these are used."""
        data, model, zeros = self.data, self.model, self.backend.zeros
        inputs = data.x.shape[1]
        # Few samples get a column of ones, so that the first bias is no extra work.
        self.x = data.x
        if self.are_few(inputs + 1):
            self.x = zeros((len(data), inputs + 1)) + 1
            self.x[:, :-1], *_ = data.batch(slice(None))
        few_fit = self.slots < min(FEW, len(self.batches))
        self.one_by_one = few_fit and not self.is_whole
        if self.one_by_one:
            self.slots = self._slots_for(self.beside_inputs)
        rows, self.rows_here = self.slots * self.batch_rows, 0
        self.desk = Desk(model, data, rows)
        self.desks = [self.desk]
        self.x_here = self.x
        if not self.is_whole:
            room = self.batch_rows if self.one_by_one else rows
            self.x_here = zeros((room, self.x.shape[1]))
        self.write = self.use = writing(model, model.gradients)
        only_to_move = self.is_plain and not self.is_penalised
        self.moves_at_once = only_to_move and model.count_params() >= MANY
        if self.moves_at_once:
            vectors = model.parameters, model.gradients
            self.use = changing("subtract", model, *vectors)

    def make(self, updates):
        if not self.on_one_processor:
            return super().make(updates)
        with self.backend.on_one_processor():
            return super().make(updates)

    def begin(self):
        self.rate[...] = self._rate()
        for desk in self.desks:
            desk.begin(self._rate())

    def _rate(self):
        """Return the learning rate, if it is in the gradients already."""
        return self.model.optimizer.learning_rate if self.is_plain else 1.0

    def end(self, rows):
        if self.moves_at_once:  # what it was is still to be told
            x, _ = self.inputs(slice(self.rows_here - rows, self.rows_here))
            go_through(self.desk.passages[rows].gradient(x, self.write))
        self.model.gradients /= self._rate()

    def changed(self):
        return [self.model.parameters]

    # Rows come into place

    def place(self, numbers):
        if self.is_whole:  # then its order is no matter
            numbers = np.arange(len(numbers)) % self.batch_rows
            if self.rows_here >= len(numbers):  # and it comes once
                return
        self.desk.take(numbers, self.batch_rows)
        self.rows_here = rows = len(numbers)
        if not (self.is_whole or self.one_by_one):
            self.backend.gather(self.x, self.desk.numbers[:rows], self.x_here[:rows])()

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
        return x, [self.backend.gather(self.x, self.desk.numbers[slot], x)]

    # Updates

    def operations(self, slot):
        model, rows = self.model, slot.stop - slot.start
        operations = self.find_gradient(slot)
        if self.moves_at_once:
            return operations
        if self.is_penalised:
            operations.append(partial(self._add_penalty, slot.start // rows))
        step = partial(model.optimizer.update, model.parameters, model.gradients)
        if self.is_plain:
            vectors = model.parameters, model.gradients
            step = self.backend.elementwise("subtract", *vectors, out=vectors[0])
        return [*operations, step]

    def find_gradient(self, slot):
        """List what finds the gradient of the batch in a slot; it may move at once."""
        x, operations = self.inputs(slot)
        return operations + self.desk.gradient(x, slot, len(x), self.use)

    def _add_penalty(self, number):
        """Add what the regularisers do, by their plain formulas."""
        self.penalties[number] = self.model.penalty()
        self.model.gradients /= self.rate
        self.model.add_penalty_gradient()
        self.model.gradients *= self.rate

    # Losses and metrics

    def keep(self, sizes):
        self.desk.keep(range(self.kept, self.kept + len(sizes)), sizes[0])
        self.count(sizes)

    def count(self, sizes):
        """Count the updates that are kept, with their penalties."""
        self.kept += len(sizes)
        if self.is_penalised:
            penalties = self.penalties[: len(sizes)]
            self._penalties.append(namespace(penalties).asarray(penalties, copy=True))

    def sums(self, rows):
        sums = {}
        for desk in self.desks:
            desk.add_sums(sums, self.kept)
        self.kept = 0
        if self.is_penalised:
            penalties = namespace(self.penalties).concat(self._penalties)
            sums["loss"][0] += rows * self.backend.to_numpy(penalties).astype(float)
            self._penalties = []
        return sums


def fits_in_one(backend, rows):
    """Tell whether so many rows go through a network as one piece."""
    return rows <= backend.piece * 4 // 3  # a piece and a bit are better than two
