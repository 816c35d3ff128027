"""A line again: its updates are linear maps, and maps can be made ahead of time."""

from itertools import pairwise

import numpy as np

from minisgd.backends import namespace
from minisgd.replay.line import LineRecording
from minisgd.replay.recording import go_through

MAPS, BYTES = 1024, 2**20  # that are made together, at most
COLUMNS = 24  # at most, for maps to be less work than what they stand for


class MapRecording(LineRecording):
    """Updates of a line, each as one product of a matrix and the parameters.

    With the rows ``S`` of a batch and ``p = [kernel, bias, 1]``, as in `LineRecording`,
    an update is ``p - S.T @ S @ p`` (but for the 1 at its end, which stays). So it is a
    *linear map*, the matrix ``I - S.T @ S`` (but for its last row). The matrices of many
    updates do not need each other, so all are made at once, and so are the errors in the
    end. What is left to be done one after the other is a single product per update.
    """

    length = 1  # of a stretch: the updates that a map stands for

    @staticmethod
    def suits(model, source):
        """Tell whether a model is one line with few inputs."""
        is_one_of_few = model.seeds is None and source.rows.x.shape[1] + 2 <= COLUMNS
        return is_one_of_few and LineRecording.suits(model, source)

    def make_room(self):
        columns, rows, zeros = len(self.parameters), self.batch_rows, self.backend.zeros
        size = self._bytes(columns * (self.length * rows + columns))
        there_fit = BYTES * self.backend.room // size
        stretches = min(MAPS, there_fit, -(-self.at_once // self.length))
        stretches = max(1, stretches)
        self.room, self.rows = self.room_for_rows(stretches, self.length, rows)
        self.maps = zeros((stretches, columns, columns))
        self.identity = self.backend.array(np.eye(columns))
        self.moving = 1 - self.identity[-1]  # all but the last
        # The parameters at the beginning of every stretch, and at the end of the last.
        self.trail = zeros((stretches + 1, columns))
        self._walks = {}  # along the trail, by their length

    def turn(self, updates):
        sizes = self.gather(updates)
        updates = len(sizes)
        stretches = -(-updates // self.length)
        batches = self.rows.reshape(-1, *self.rows.shape[2:])
        batches[updates : stretches * self.length] = 0  # they move nothing
        rows = self.rows[:stretches]
        self._make_maps(rows, self.maps[:stretches])
        self._go_along(stretches)
        errors = self._errors(rows).reshape(-1, self.batch_rows)[:updates]
        self.parameters[...] = self.trail[stretches]
        self.move[...] = errors[-1] @ batches[updates - 1]
        errors /= self.scale
        totals = namespace(errors).vecdot(errors, errors)
        if (sizes < self.batch_rows).any():  # their rows had another scale
            totals *= self.backend.array(sizes / self.batch_rows)
        self.kept.append(totals)
        return sizes

    def gather(self, updates):
        batches = self.room.reshape(-1, *self.room.shape[2:])
        return self.fill_batches(batches[:updates])

    def _make_maps(self, rows, maps):
        """Put together the maps of all stretches.

        Parameters
        ----------
        rows : array, shape (stretches, length, rows, columns)
        maps : array, shape (stretches, columns, columns)
        """
        first, *others = rows.swapaxes(0, 1)
        namespace(rows).matmul(first.mT, first, out=maps)
        maps[:, -1] = 0
        self.backend.elementwise("subtract", self.identity, maps, out=maps)()
        for batch in others:
            moves = batch.mT @ (batch @ maps)
            maps[:, :-1] -= moves[:, :-1]

    def _go_along(self, stretches):
        """Find the parameters at the end of every stretch."""
        self.trail[0] = self.parameters
        if stretches not in self._walks:
            walk = self.backend.chain(
                self.maps[:stretches], self.trail[: stretches + 1]
            )
            self._walks[stretches] = self.backend.captured(walk, [self.trail])
        go_through(self._walks[stretches])

    def _errors(self, rows):
        """Return all errors, shape (stretches, length, rows)."""
        products = self.backend.products
        first, *others = rows.swapaxes(0, 1)
        parameters = self.trail[: len(rows)]
        errors = [products(first, parameters)]
        for before, batch in pairwise([first, *others]):
            moves = products(before.mT, errors[-1])
            parameters = parameters - moves * self.moving
            errors.append(products(batch, parameters))
        return namespace(rows).stack(errors, axis=1) if others else errors[0]


class ParallelRecording(MapRecording):
    """Updates of a line, computed for many stretches of time side by side.

    An update needs the parameters of the update before, so it seems that a thousand
    updates take a thousand turns. But maps can be put together before anyone knows where
    they will be used:

    1. cut the updates into stretches, and put together the map of every stretch, all
       side by side;
    2. go through these maps, one after the other, to find the parameters at the beginning
       of every stretch;
    3. now go through all stretches side by side, for every error.

    That is more arithmetic, in fewer turns. The idea is that of a parallel prefix sum:
    Blelloch, Prefix sums and their applications, 1990.
    """

    length = 32

    @staticmethod
    def suits(model, source):
        """Tell whether a model is one line."""
        return model.seeds is None and LineRecording.suits(model, source)
