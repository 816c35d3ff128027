"""A line again: its updates are linear maps, and maps can be made ahead of time."""

from functools import partial

import numpy as np

from minisgd.backends.numpy import Backend
from minisgd.replay.line import LineRecording
from minisgd.replay.recording import BYTES_IN_PLACE

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
        """Tell whether a model is one line with few inputs, on NumPy."""
        are_few = source.rows.x.shape[1] + 2 <= COLUMNS
        return are_few and _is_one_on_numpy(model) and LineRecording.suits(model, source)

    def __init__(self, model, source):
        super().__init__(model, source)
        columns, rows, dtype = len(self.parameters), self.batch_rows, self.rows.dtype
        size = columns * (self.length * rows + columns) * dtype.itemsize
        stretches = min(BYTES_IN_PLACE // size, -(-self.at_once // self.length))
        stretches = max(1, stretches)
        self.rows = np.zeros((stretches, self.length, rows, columns), dtype)
        self.maps = np.zeros((stretches, columns, columns), dtype)
        # The parameters at the beginning of every stretch, and at the end of the last.
        self.trail = np.ones((stretches + 1, columns), dtype)
        self.walk = [
            partial(self.maps[number].dot, self.trail[number], self.trail[number + 1])
            for number in range(stretches)
        ]

    def turn(self, updates):
        batches = self.rows.reshape(-1, *self.rows.shape[2:])
        sizes = self._fill(batches[:updates])
        updates = len(sizes)
        stretches = -(-updates // self.length)
        batches[updates : stretches * self.length] = 0  # they move nothing
        errors = self._errors(self.rows[:stretches], self.maps[:stretches])
        errors = errors.reshape(-1, self.batch_rows)[:updates]
        self.parameters[...] = self.trail[stretches]
        self.move[...] = errors[-1] @ batches[updates - 1]
        if (sizes < self.batch_rows).any():
            rows = sizes[:, None]
            errors *= ((rows / self.batch_rows) ** 0.5).astype(errors.dtype)
            self.kept.append(errors[np.arange(self.batch_rows) < rows])
        else:
            self.kept.append(errors.ravel())
        return sizes

    def _fill(self, batches):
        """Fill all batches with their rows, and return how many each has.

        What a short batch lacks are rows of zeros: they have no errors.
        """
        sizes, made = [], 0
        while made < len(batches):
            numbers, more = self.next_rows(len(batches) - made)
            now, size = batches[made : made + len(more)], more[0]
            if size == self.batch_rows:
                self.fill(now.reshape(-1, now.shape[-1]), numbers)
            else:
                self.fill(now[0, :size], numbers)
                now[0, :size] *= (self.batch_rows / size) ** 0.5
                now[0, size:] = 0
            sizes.append(more)
            made += len(more)
        return np.concatenate(sizes)

    def _errors(self, rows, maps):
        """Return all errors, shape (stretches, length, rows), and leave the trail.

        Parameters
        ----------
        rows : array, shape (stretches, length, rows, columns)
        maps : array, shape (stretches, columns, columns)
            Room for the maps of the stretches.
        """
        first, *others = rows.swapaxes(0, 1)
        np.matmul(first.mT, first, out=maps)
        maps[:, -1] = 0
        np.negative(maps, maps)
        maps += np.eye(maps.shape[-1], dtype=maps.dtype)
        for batch in others:
            moves = batch.mT @ (batch @ maps)
            maps[:, :-1] -= moves[:, :-1]

        self.trail[0] = self.parameters
        for step in self.walk[: len(maps)]:
            step()

        parameters = self.trail[: len(maps)].copy()
        errors = np.empty(rows.shape[:3], rows.dtype)
        np.matvec(first, parameters, errors[:, 0])
        before = first
        for number, batch in enumerate(others, start=1):
            move = np.vecmat(errors[:, number - 1], before)
            parameters[:, :-1] -= move[:, :-1]
            np.matvec(batch, parameters, errors[:, number])
            before = batch
        return errors


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
        """Tell whether a model is one line on NumPy."""
        return _is_one_on_numpy(model) and LineRecording.suits(model, source)


def _is_one_on_numpy(model):
    return type(model.backend) is Backend and model.seeds is None
