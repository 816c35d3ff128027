"""The base of the recordings: bring rows into place, go through the list."""

from collections import deque
from copy import deepcopy
from math import prod
from operator import call

import numpy as np

from minisgd.backends import namespace
from minisgd.optimizers import SGD
from minisgd.sampling import SideBySide

BYTES_IN_PLACE = 2**18  # stay in the fast memory beside the processor
WORK_AT_ONCE = 2**31  # multiplications: 50 to 200 ms, for which Ctrl-C and bars wait
WORK_ON_THE_WAY = 2**17  # what an update costs even if it has nothing to multiply,
ROWS_ON_THE_WAY = 16  # and to fetch the parameters, as if there were so many rows more
LEAST_RATE = 2**-40  # that errors are multiplied with
ROWS_AT_ONCE = 2**16  # whose losses are kept
FEW = 8  # batches: a turn for fewer is not worth it
SLOTS = 64  # to be captured: so many share what a request costs


class Recording:
    """The updates of a fit: recorded once, then replayed.

    The rows of some batches are laid side by side into one place, a slot for each
    batch. The list of operations goes from slot to slot.

    Parameters
    ----------
    model : Sequential
    source : RowSource
    row_size : int
        Numbers that a row in its place consists of.

    Attributes
    ----------
    lead : tuple
        (models,) if there are several, each with rows of its own; else empty.
    at_once : int
        Updates that may be made without looking up.
    """

    def __init__(self, model, source, row_size):
        self.model, self.backend = model, model.backend
        in_own_order = type(source.batches.sampler) is SideBySide
        self.lead = tuple(model.parameters.shape[:-1]) if in_own_order else ()
        self.data, self.batches, self.steps = source.rows, source.batches, source.steps
        self.batch_rows = self.batches.rows_per_update
        self.slots = self._slots_for(row_size)
        models = 1 if model.seeds is None else len(model.seeds)
        rows = self.batch_rows + ROWS_ON_THE_WAY
        work = model.count_params() * rows * models + WORK_ON_THE_WAY
        kept = self.batch_rows * max(1, models // 8)
        room = self.backend.room
        at_once = min(WORK_AT_ONCE * room // work, ROWS_AT_ONCE * room // kept)
        self.at_once = max(1, at_once)
        self._settings = self._settings_now()
        self._lists = {}  # of operations, with the slots they fill, by rows of a batch
        self._captured = {}  # perhaps fewer, that do the same, by rows and batches

    def _slots_for(self, row_size):
        """Return how many batches, with rows of so many numbers, have room in place."""
        row_bytes = prod(self.lead) * self._bytes(row_size)
        slots = self._fits_in_place // row_bytes // self.batch_rows
        if self.backend.captures:
            slots = min(slots, SLOTS)
        return max(1, min(slots, max(FEW, len(self.batches))))

    @property
    def _fits_in_place(self):
        """Bytes of the rows that are brought into place together."""
        return BYTES_IN_PLACE * self.backend.room

    def _bytes(self, numbers):
        return numbers * np.dtype(self.backend.dtype).itemsize

    def are_few(self, row_size):
        """Tell whether all samples fit into the place, with rows of so many numbers."""
        return len(self.data) * self._bytes(row_size) <= self._fits_in_place

    # What every kind of recording has to say

    def changed(self):
        """List the arrays that go from one update into the next."""
        raise NotImplementedError

    def begin(self):
        """Look at what may have changed since the last updates."""

    def place(self, numbers):
        """Bring the samples with these numbers into place."""
        raise NotImplementedError

    def operations(self, slot):
        """Return the operations of one update, functions without arguments.

        Parameters
        ----------
        slot : slice
            The rows of the batch in their place.
        """
        raise NotImplementedError

    def keep(self, sizes):
        """Keep what the losses of the batches in place are computed from.

        Parameters
        ----------
        sizes : array of int, shape (batches,)
            The rows of each.
        """
        raise NotImplementedError

    def end(self, rows):
        """Bring the model to where the plain loop would have brought it.

        Parameters
        ----------
        rows : int
            Of the last batch.
        """

    def sums(self, rows):
        """Return the sums of what was kept, as `History.add_updates` takes them.

        Parameters
        ----------
        rows : array of int, shape (updates,)
        """
        raise NotImplementedError

    # Making updates

    def still_holds(self):
        """Tell whether what was recorded is still what the plain loop would do.

        Who listens may change the learning rate between updates, but not beyond what
        can be multiplied into small numbers; any other change ends the recording.
        """
        return LEAST_RATE < self.model.optimizer.learning_rate < 1 / LEAST_RATE and (
            self._settings == self._settings_now()
        )

    def _settings_now(self):
        model, optimizer = self.model, self.model.optimizer
        _, *others = optimizer.settings  # the first is the learning rate
        values = [getattr(optimizer, name) for name in others]
        layers = [
            (layer.activation, repr(layer.kernel_regularizer)) for layer in model.layers
        ]
        return optimizer, model.loss, list(model.metrics), values, layers

    def make(self, updates):
        """Make so many updates.

        Returns
        -------
        rows : array of int, shape (updates,)
        sums : dict of str to tuple (total, weight)
            Arrays of shape (updates,), as `History.add_updates` takes them.
        """
        self.begin()
        rows, made = [], 0
        while made < updates:
            rows.append(self.turn(updates - made))
            made += len(rows[-1])
        rows = np.concatenate(rows)
        self.end(rows[-1])
        self.model.iteration += updates
        self.model.samples_seen += int(rows.sum())
        return rows, self.sums(rows)

    def turn(self, updates):
        """Make as many updates as have room side by side, but no more than these.

        Returns
        -------
        array of int, shape (updates,)
            The rows behind each of them.
        """
        sizes = self.gather(updates)
        go_through(self._list(sizes[0], len(sizes)))
        self.keep(sizes)
        return sizes

    def gather(self, updates):
        """Bring the rows of the next updates into place; return how many each has."""
        numbers, sizes = self.next_rows(min(updates, self.slots))
        self.place(numbers)
        return sizes

    def next_rows(self, updates):
        """Take the row numbers of the next updates out of the stream.

        Updates of one size come together: a short batch waits for the next time.

        Returns
        -------
        numbers : array of int
        sizes : array of int, shape (updates,)
            How many of them belong to each update.
        """
        numbers = self.batches.rows_of_updates(updates)
        size = min(numbers.shape[-1], self.batch_rows)
        made = numbers.shape[-1] // size
        self.batches.advance(made)
        return numbers[..., : made * size], np.full(made, size)

    def _list(self, size, batches):
        """Return the operations for so many batches of this size.

        They are written down when they are first needed: a short fit may never fill all
        slots.
        """
        if found := self._captured.get((size, batches)):
            return found
        written, operations = self._lists.get(size, (0, []))
        for slot in range(written, batches):
            operations += self.operations(slice(slot * size, (slot + 1) * size))
        written = max(written, batches)
        self._lists[size] = written, operations
        operations = operations[: len(operations) // written * batches]
        if (size, batches) not in self._captured:  # it may be gone through only once
            self._captured[size, batches] = None
            return operations
        found = self.backend.captured(operations, self.changed())
        self._captured[size, batches] = found
        return found

    def let_go(self):
        """Forget the operations, which know the recording: else it would stay with them."""
        self._lists.clear()
        self._captured.clear()

    # Whole epochs

    def run_epochs(self, epochs, history):
        """Run epochs, several at once, and return those that are left.

        That is for fits in which nobody wants to hear of single epochs. If a loss is not
        finite, the epochs that were run with it are undone, and left.
        """
        several = self.at_once // self.steps
        while several > 1 and len(epochs) > 1 and self.still_holds():
            # An epoch was interrupted, or somebody has said to stop.
            if history.running is not None or self.model.stop_training:
                break
            now = epochs[:several]
            with history.interrupts:
                before = self._position()
                self.batches.draw_ahead(len(now) * self.steps)
                rows, sums = self.make(len(now) * self.steps)
                losses, _ = sums["loss"]
                if not namespace(losses).isfinite(losses).all():
                    self._go_back(*before)
                    break
                history.add_epochs(now, rows, sums)
            epochs = epochs[several:]
        return epochs

    def _position(self):
        model, optimizer = self.model, self.model.optimizer
        counts = model.iteration, model.samples_seen
        memory = {name: getattr(optimizer, name) for name in optimizer.memory}
        return self.batches.state(), counts, deepcopy((model.parameters, memory))

    def _go_back(self, place, counts, remembered):
        self.batches.restore(place)
        self.model.iteration, self.model.samples_seen = counts
        self.model.parameters[...], memory = remembered
        optimizer = self.model.optimizer
        for name, value in memory.items():
            present = getattr(optimizer, name)
            if hasattr(present, "shape") and value is not None:
                present[...] = value  # where recorded operations look for it
            else:
                setattr(optimizer, name, value)


def is_plain(optimizer):
    """Tell whether an update is nothing but a step against the gradient."""
    others = "momentum", "weight_decay"
    return type(optimizer) is SGD and not any(getattr(optimizer, n) for n in others)


def go_through(operations):
    """Do one operation after the other.

    That is ``for operation in operations: operation()``, without the steps of Python in
    between, a twelfth of the time of an update of a line.
    """
    deque(map(call, operations), maxlen=0)
