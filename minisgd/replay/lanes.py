"""Lines again: stretches of time as lanes side by side, also those of many models."""

from math import prod

import numpy as np

from minisgd.backends.numpy import Backend
from minisgd.replay.line import LineRecording

COLUMNS = 5  # at most, for lanes to be faster than products of matrices
LENGTH = 32  # of a stretch, in updates
BYTES = 2**21  # of the rows that are in place at the same time


class LaneRecording(LineRecording):
    """Updates of lines with few inputs: many stretches of time at once, of many models.

    The three steps are those of `minisgd.replay.maps.ParallelRecording`. But to multiply
    matrices of three rows takes less time than to ask for it. So here the numbers lie the
    other way round: the first number of every matrix side by side, then the second of
    every matrix, and so on. A single call then multiplies all the first numbers. A stretch
    of time is a lane on this road, and if there are several models, every stretch of every
    model is.

    The lanes are the last axis of all arrays here. The place in a stretch, where it matters,
    is the axis before rows and lanes.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether a model is a line with few inputs, or several such lines."""
        return (
            source.rows.x.shape[1] + 2 <= COLUMNS
            and type(model.backend) is Backend
            and LineRecording.suits(model, source)
        )

    def make_room(self):
        columns, *self.models = self.parameters.shape
        size = self._bytes(columns * self.batch_rows * LENGTH)  # of a stretch
        self.stretches = max(1, BYTES // size // prod(self.models))

    def turn(self, updates):
        numbers, sizes = self.next_stretches(updates)
        rows = self._in_lanes(numbers, sizes)
        maps = self._maps(rows)
        begins = self._begins(self._in_one(maps))
        errors = np.einsum("ctbl,tcl->tbl", rows, self._trail(maps, begins))
        sizes = sizes[sizes > 0]
        self._tell_move(rows, errors, len(sizes) - 1)
        totals = np.einsum("tbl,tbl->tl", errors, errors)
        totals = totals.reshape(LENGTH, -1, *self.models).swapaxes(0, 1)
        totals = totals.reshape(-1, *self.models)[: len(sizes)]
        self.kept.append(totals.T * sizes / (self.batch_rows * self.scale**2))
        return sizes

    def next_stretches(self, updates):
        """Take the row numbers of the next updates out of the stream.

        Returns
        -------
        numbers : array of int, shape (models, updates, rows)
            Of whole stretches. What a batch lacks is filled up with any number.
        sizes : array of int, shape (updates,)
            How many of the rows count: none in updates that fill up the last stretch.
        """
        updates = min(updates, self.stretches * LENGTH)
        numbers, sizes = self.next_batches(updates)
        # one order, or one per model
        numbers = numbers.reshape(-1, *numbers.shape[-2:])
        whole = -(-updates // LENGTH) * LENGTH
        return _filled_up(numbers, 1, whole), _filled_up(sizes, 0, whole)

    def _in_lanes(self, numbers, sizes):
        """Return the rows with these numbers, shape (columns, places, rows, lanes)."""
        size = self.batch_rows
        numbers = numbers.reshape(len(numbers), -1, LENGTH, size).transpose(2, 3, 1, 0)
        shape = *numbers.shape[:3], prod(self.models)
        numbers = np.ascontiguousarray(np.broadcast_to(numbers, shape))
        rows = np.empty((len(self.parameters), *shape), self.backend.dtype)
        if self.samples is None:
            self._write(np.moveaxis(rows, 0, -1), numbers, self.scale)
        else:
            for column, place in zip(self.samples.T[: len(rows)], rows, strict=True):
                if (column == column[0]).all():  # that of the bias, as a rule
                    place[...] = column[0]
                else:
                    self.backend.take(column, numbers, place)
        short = np.flatnonzero(sizes < size)
        if len(short):
            stretches, places = np.divmod(short, LENGTH)
            scales = self.scales(sizes[short]).astype(rows.dtype)
            rows[:, places, :, stretches] *= scales[:, None, :, None]
        return rows.reshape(*rows.shape[:3], -1)

    def _maps(self, rows):
        """Return the map of every update but for its last row, which moves nothing.

        Returns
        -------
        array, shape (places, columns - 1, columns, lanes)
        """
        maps = np.einsum("ctbl,ktbl->tckl", rows[:-1], rows)
        np.negative(maps, maps)
        for column in range(maps.shape[1]):
            maps[:, column, column] += 1
        return maps

    def _in_one(self, maps):
        """Put the maps of every lane together, shape (columns, columns, lanes)."""
        columns, lanes = maps.shape[2:]
        identity = np.eye(columns, dtype=maps.dtype)[:, :, None]
        one, more = np.empty((2, columns, columns, lanes), maps.dtype)
        one[...] = more[...] = identity
        for map_ in maps:
            np.einsum("ckl,kjl->cjl", map_, one, out=more[:-1])
            one, more = more, one
        return one

    def _begins(self, maps):
        """Go through the maps, stretch after stretch, to the end.

        Returns
        -------
        array, shape (columns, lanes)
            The parameters at the beginning of each stretch.
        """
        columns = len(maps)
        maps = maps.reshape(columns, columns, -1, *self.models)
        maps = np.ascontiguousarray(np.moveaxis(maps, (0, 1), (-2, -1)))
        trail = np.empty((len(maps) + 1, *self.models, columns), maps.dtype)
        trail[0] = self.parameters.T
        product = np.matvec if self.models else np.dot
        for map_, before, after in zip(maps, trail, trail[1:], strict=False):
            product(map_, before, after)
        self.parameters[...] = trail[-1].T
        return np.moveaxis(trail[:-1], -1, 0).reshape(columns, -1)

    def _trail(self, maps, begins):
        """Go along all lanes side by side.

        Returns
        -------
        array, shape (places, columns, lanes)
            The parameters before every update.
        """
        trail = np.empty((len(maps), *begins.shape), begins.dtype)
        trail[0], trail[:, -1] = begins, 1
        for map_, before, after in zip(maps, trail, trail[1:], strict=False):
            np.einsum("ckl,kl->cl", map_, before, out=after[:-1])
        return trail

    def _tell_move(self, rows, errors, update):
        """Bring to `move` what an update, counted from 0, has moved."""
        stretch, place = divmod(update, LENGTH)
        lanes = -1, *self.models
        rows, errors = rows[:, place], errors[place]
        rows = rows.reshape(*rows.shape[:2], *lanes)[:, :, stretch]
        errors = errors.reshape(len(errors), *lanes)[:, stretch]
        np.einsum("cb...,b...->c...", rows, errors, out=self.move)


def _filled_up(array, axis, length):
    """Return an array with zeros after its end along an axis, up to a length."""
    if array.shape[axis] == length:
        return array
    widths = [(0, 0)] * array.ndim
    widths[axis] = 0, length - array.shape[axis]
    return np.pad(array, widths)
