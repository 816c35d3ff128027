"""Large batches through a network: in pieces, which the processors share."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from itertools import pairwise
from math import ceil

import numpy as np

from minisgd.batching import cut_into_batches
from minisgd.replay.desk import Desk
from minisgd.replay.network import NetworkRecording, fits_in_one
from minisgd.replay.passage import changing, writing
from minisgd.replay.recording import go_through

MOST = 4  # processors: each needs room, and somebody has to add up what they found
LEAST_WORK = 2**24  # multiplications for each: less is done before they have met
LEAST_PIECE = 1 / 3  # of a piece for one, for each: fewer rows are not as fast


class PieceDesk(Desk):
    """The desk of one processor, which takes pieces through the network.

    Parameters
    ----------
    rows : int
        Of a piece, at most.
    vector : array
        Where the gradient of the pieces is added up.
    fetches : bool
        Whether inputs come to the desk; else the numbers of a piece follow each other,
        and its inputs stay where they are.
    """

    def __init__(self, model, data, rows, vector, fetches):
        super().__init__(model, data, rows)
        self.x = self.do.zeros((rows, data.x.shape[1])) if fetches else None
        self.vector, room = vector, self.do.zeros(vector.shape)
        self._write = writing(model, vector)
        self._add = changing("add", model, vector, room)
        self._lists = {}  # of operations, by what they differ in

    def find_gradient(self, pieces, rows_of_update, update):
        """Find the gradient of some pieces of an update, and keep their results."""
        use = self._write
        for numbers in pieces:
            go_through(self._operations(self.bring(numbers), rows_of_update, use))
            self.keep([update], len(numbers))
            use = self._add

    def bring(self, numbers):
        """Bring the rows of a piece into place, and return their inputs."""
        rows = len(numbers)
        self.take(numbers, rows)
        if self.x is None:
            return self.data.x[numbers[0] : numbers[0] + rows]
        self.do.gather(self.data.x, self.numbers[:rows], self.x[:rows])()
        return self.x[:rows]

    def _operations(self, x, rows_of_update, use):
        key = len(x), rows_of_update, use
        if key in self._lists:
            return self._lists[key]
        operations = self.gradient(x, slice(0, len(x)), rows_of_update, use)
        if self.x is not None:  # else it would be a list for every piece
            self._lists[key] = operations
        return operations


class PiecesRecording(NetworkRecording):
    """Updates of a network with large batches.

    A large batch goes through in pieces that fit into the fast memory beside a processor,
    and their gradients are added up.

    Each processor has a desk, and takes its pieces all the way: from the rows to the
    outputs, back to the gradient, and to the losses. The processors meet once per update,
    to add up what they found. If instead every product were spread over them, as the
    libraries below do it, they would meet at every product, all the rest would be done by
    one alone, and what one has written would have to come to the other every time.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether batches are too large for one piece, or worth several processors.

        A GPU has all its processors at work on one piece.
        """
        rows = source.batches.rows_per_update
        return (
            not model.backend.captures
            and NetworkRecording.suits(model, source)
            and (_processors(model, source) > 1 or not fits_in_one(model.backend, rows))
        )

    def make_room(self, source):
        model, zeros = self.model, self.backend.zeros
        processors = _processors(model, source)
        self.slots = 1
        self.moves_at_once = False
        self.on_one_processor |= processors > 1  # each product
        self.piece = self.backend.piece // processors  # in all they take no more room
        rows = min(self.piece, self.batch_rows)
        vectors = [model.gradients]
        vectors += [zeros(model.gradients.shape) for _ in range(processors - 1)]
        self.desks = [
            PieceDesk(model, self.data, rows, vector, fetches=not self.is_whole)
            for vector in vectors
        ]
        self.pool = ThreadPoolExecutor(processors)

    def place(self, numbers):
        if self.is_whole:  # then its order is no matter
            numbers = np.arange(len(numbers))
        self.numbers = numbers  # and every piece takes its own

    def find_gradient(self, slot):
        return [self._find_gradient]

    def _find_gradient(self):
        """Find the gradient of a batch, and keep what its losses are computed from."""
        work = partial(
            PieceDesk.find_gradient, rows_of_update=len(self.numbers), update=self.kept
        )
        for desk in self.on_every_desk(work)[1:]:
            self.model.gradients += desk.vector

    def on_every_desk(self, work):
        """Do something with the pieces of a batch, on all desks at the same time.

        Parameters
        ----------
        work : callable
            Takes a desk and its pieces, a list of arrays of row numbers.

        Returns
        -------
        list of PieceDesk
            Those that got a piece; there may be fewer rows than desks.
        """
        rows, desks = len(self.numbers), len(self.desks)
        most = ceil(rows / (self.piece * desks)) * desks
        pieces = list(cut_into_batches(self.numbers, ceil(rows / most)))
        busy = self.desks[: len(pieces)]
        first, *others = [
            (desk, pieces[number :: len(busy)]) for number, desk in enumerate(busy)
        ]

        tasks = [  # each is to know what to do about overflow, as here
            self.pool.submit(copy_context().run, work, *other) for other in others
        ]
        work(*first)
        for task in tasks:
            task.result()
        return busy

    def keep(self, sizes):
        self.count(sizes)

    def let_go(self):
        super().let_go()
        self.pool.shutdown(wait=False)


def _processors(model, source):
    """Return how many are to share a batch. The model may not be built yet."""
    rows, backend = source.batches.rows_per_update, model.backend
    shapes = pairwise([source.rows.x.shape[1], *(each.units for each in model.layers)])
    work = rows * sum(inputs * units for inputs, units in shapes)
    pieces = int(rows / (backend.piece * LEAST_PIECE))
    return max(1, min(backend.processors, MOST, pieces, work // LEAST_WORK))
