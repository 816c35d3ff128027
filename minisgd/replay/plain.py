"""Any model, or several: the plain update, with the rows of many batches in place."""

import numpy as np

from minisgd import training
from minisgd.backends import namespace
from minisgd.batching import cut_into_batches
from minisgd.data import Batch
from minisgd.optimizers import OPTIMIZERS, Adam
from minisgd.replay.recording import Recording


class PlainRecording(Recording):
    """Updates of any model, each as `training.train_step` makes it.

    What is saved is on the way to it: the rows of many batches come into place together.
    On NumPy several models, each with an order of its own, take half the time.

    A GPU saves more. It computes an update of a small model faster than Python can ask for
    it: that takes dozens of requests, and each some microseconds on its way. So the
    backend shows the GPU some updates, and the GPU remembers all that was asked. From then
    on a single request makes them all. Numbers that Python computes are remembered as
    well, and stay what they were. So there Adam, which counts its updates, is left to the
    plain loop, and with a new learning rate the recording is made anew.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether updates differ in nothing but their rows, if it matters."""
        kind = type(model.optimizer)
        if model.backend.captures and kind is Adam:
            return False
        return kind in OPTIMIZERS.values()

    def __init__(self, model, source):
        rows, zeros = source.rows, model.backend.zeros
        super().__init__(model, source, rows.x.shape[1] + rows.y.shape[1])
        room = *self.lead, self.slots * self.batch_rows
        self.here = Batch(
            zeros((*room, rows.x.shape[1])),
            zeros((*room, rows.y.shape[1])),
            None if rows.weights is None else zeros(room),
        )
        for name in model.optimizer.memory:
            if getattr(model.optimizer, name) is None:
                setattr(model.optimizer, name, zeros(model.parameters.shape))
        self.rate, self._counts = model.optimizer.learning_rate, (0, 0)
        self.names, self.parts = None, None  # of the sums of every slot
        self.kept = []

    def begin(self):
        self._counts = self.model.iteration, self.model.samples_seen
        if self.rate != self.model.optimizer.learning_rate:
            self.rate = self.model.optimizer.learning_rate
            self._captured.clear()

    def end(self, rows):
        self.model.iteration, self.model.samples_seen = self._counts

    def changed(self):
        optimizer = self.model.optimizer
        memory = [getattr(optimizer, name) for name in optimizer.memory]
        return [self.model.parameters, self.model.gradients, *memory]

    def place(self, numbers):
        count = numbers.shape[-1]
        x, y, weights = self.data.batch(numbers)
        self.here.x[..., :count, :], self.here.y[..., :count, :] = x, y
        if weights is not None:
            self.here.weights[..., :count] = weights

    def operations(self, slot):
        x, y, weights = self.here
        update = [
            Batch(
                x[..., rows.start : rows.stop, :],
                y[..., rows.start : rows.stop, :],
                None if weights is None else weights[..., rows.start : rows.stop],
            )
            for rows in cut_into_batches(
                range(slot.start, slot.stop), self.batches.batch_size
            )
        ]

        def make_update():
            _, sums = training.train_step(self.model, update)
            self._write(slot.start // (slot.stop - slot.start), sums)

        return [make_update]

    def _write(self, number, sums):
        """Bring the sums of an update to the place of its slot.

        A request writes to the same places as what it was remembered from.
        """
        parts = [part for pair in sums.values() for part in pair]
        if self.parts is None:
            self.names, models = list(sums), self.model.parameters.shape[:-1]
            self.parts = self.backend.zeros((self.slots, len(parts), *models))
        for which, part in enumerate(parts):
            # Not `[number, which]`: a number would be brought there from main memory,
            # for which a GPU has to wait.
            self.parts[number, which : which + 1] = part

    def keep(self, sizes):
        parts = self.parts[: len(sizes)]
        self.kept.append(namespace(parts).asarray(parts, copy=True))

    def sums(self, rows):
        kept = self.backend.to_numpy(namespace(self.parts).concat(self.kept))
        self.kept = []
        parts = np.moveaxis(kept.astype(float), 1, 0)
        return dict(zip(self.names, zip(parts[::2], parts[1::2]), strict=True))
