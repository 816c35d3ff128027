"""A line again, but many updates at the same time: parallel in time."""

import numpy as np

from minisgd.backends.numpy import Backend
from minisgd.replay.line import LineRecording

TURNS = 32  # updates in a stretch, that come one after the other
ROWS_IN_PLACE = 2**15


class ParallelRecording(LineRecording):
    """Updates of a line, computed for many stretches of time side by side.

    An update needs the parameters of the update before, so it seems that a thousand
    updates take a thousand turns. But with squared errors an update is a *linear map*:
    with ``p = [kernel, bias, 1]`` and the rows ``S`` of a batch, as in `LineRecording`,
    it is ``p - S.T @ S @ p`` (but for the 1 at its end, which stays). Maps can be put
    together before anyone knows where they will be used. So

    1. cut the updates into stretches, and put together the map of every stretch, all at
       once: they do not need each other;
    2. go through the maps, one after the other, to find the parameters at the beginning
       of every stretch;
    3. now go through all stretches at once with these parameters, for every error.

    That is three times the arithmetic, in a thirtieth of the turns. The idea is that of
    a parallel prefix sum: Blelloch, Prefix sums and their applications, 1990.
    """

    @staticmethod
    def suits(model):
        """Tell whether a model is one linear unit on NumPy that is trained in this way."""
        here = type(model.backend) is Backend and model.seeds is None
        return here and LineRecording.suits(model)

    def turn(self, updates):
        updates = min(updates, max(1, ROWS_IN_PLACE // self.batch_rows))
        stretches, columns = -(-updates // TURNS), len(self.parameters)
        # What a short batch lacks, and the last stretch, are rows of zeros: their errors
        # are 0 and they move nothing.
        shape = stretches * TURNS, self.batch_rows, columns
        batches, sizes = np.zeros(shape, self.backend.dtype), []
        while len(sizes) < updates:
            numbers, more = self.next_rows(updates - len(sizes))
            place = batches[len(sizes) : len(sizes) + len(more)]
            if more[0] == self.batch_rows:
                self.fill(place.reshape(-1, columns), numbers)
            else:
                self.fill(place[0, : more[0]], numbers)
                place *= (self.batch_rows / more[0]) ** 0.5
            sizes += more
        errors = self._errors(batches.reshape(stretches, TURNS, *shape[1:]))
        errors = errors.reshape(shape[:2])[:updates]
        self.move = errors[-1] @ batches[updates - 1]

        rows = np.array(sizes)[:, None]
        if min(sizes) < self.batch_rows:
            errors *= (rows / self.batch_rows) ** 0.5
        self.kept.append(errors[np.arange(self.batch_rows) < rows])
        return sizes

    def _errors(self, batches):
        """Return all errors, shape (stretches, turns, rows), and move the parameters.

        Parameters
        ----------
        batches : array, shape (stretches, turns, rows, columns)
        """
        stretches, turns, rows, columns = batches.shape
        dtype = batches.dtype
        # 1. The maps of all stretches, which begin as maps that leave all as it is.
        maps = np.tile(np.eye(columns, dtype=dtype), (stretches, 1, 1))
        for turn in range(turns):
            now = batches[:, turn]
            moves = now.mT @ (now @ maps)
            maps[:, :-1] -= moves[:, :-1]
        # 2. The parameters at the beginning of every stretch.
        parameters = np.empty((stretches, columns), dtype)
        parameters[0] = self.parameters
        for stretch in range(stretches - 1):
            maps[stretch].dot(parameters[stretch], parameters[stretch + 1])
        # 3. The errors of all stretches, and the parameters at their ends.
        errors = np.empty((stretches, turns, rows), dtype)
        for turn in range(turns):
            now = batches[:, turn]
            errors[:, turn] = np.matvec(now, parameters)
            move = np.vecmat(errors[:, turn], now)
            parameters[:, :-1] -= move[:, :-1]
        self.parameters[...] = parameters[-1]
        return errors
