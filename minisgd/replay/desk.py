"""Where rows go through a network: room for them, and the operations on their way."""

import numpy as np

from minisgd.backends import namespace
from minisgd.replay.passage import Passage

BYTES_KEPT = 2**16  # of results, before losses are computed from them


class Desk:
    """Room for rows, and for what becomes of them in a network.

    Outputs and targets of many batches lie side by side. What lies between inputs and
    outputs is there once, in a `Passage` for batches of one size.

    Losses and metrics are the plain formulas, taken of many batches at once.

    Parameters
    ----------
    model : Sequential
    data : Rows
    rows : int
        That have room, besides their inputs.

    Attributes
    ----------
    numbers : index of the backend, shape (rows,)
        Of the rows in place.
    """

    def __init__(self, model, data, rows):
        do = self.do = model.backend
        self.model, self.data = model, data
        columns, self.units = data.y.shape[1], model.layers[-1].units
        self.numbers = do.indices(np.zeros(rows, int))
        self.y = do.zeros((rows, columns))
        self.weights = None if data.weights is None else do.zeros(rows)
        self.outputs = do.zeros(rows * self.units)
        self.classes = self.targets = None
        if columns < self.units:  # class numbers become columns with a single one
            self.classes = do.array(np.arange(self.units))[:, None]
            self.targets = do.zeros(rows * self.units)
        self.passages, self._inner = {}, {}  # by what they differ in
        self._rate = 1.0
        self._factor = 1.0  # of the loss, in the errors
        self._shares = {}  # of an error in the gradient, by the rows of the update
        self._updates = {}  # whose results are kept, or have been; by rows of a batch
        self._kept, self._kept_bytes = {}, 0
        self._sums = {}

    def begin(self, rate):
        """Multiply gradients by this rate from now on."""
        self._rate = rate
        for rows in self._shares:
            self._share(rows)

    def _share(self, rows):
        """Return what an error counts in an update of so many rows, shape (1,)."""
        share = self._shares.setdefault(rows, self.do.zeros(1))
        share[...] = self._rate * self._factor / rows
        return share

    def take(self, numbers, batch_rows):
        """Bring what belongs to the samples with these numbers into place, but inputs."""
        rows, do = len(numbers), self.do
        indices = self.numbers[:rows]
        indices[...] = do.indices(numbers)
        do.gather(self.data.y, indices, self.y[:rows])()
        if self.weights is not None:
            do.gather(self.data.weights, indices, self.weights[:rows])()
        if self.classes is not None:
            y = self.y[:rows].reshape(-1, 1, min(rows, batch_rows))
            targets = self.targets[: rows * self.units].reshape(len(y), self.units, -1)
            do.elementwise("equal", self.classes, y, out=targets)()

    def gradient(self, x, slot, rows_of_update, use):
        """List the operations that find the gradient of the rows in a slot.

        Parameters
        ----------
        x : array, shape (rows, inputs)
        slot : slice
            Where all else of these rows is.
        rows_of_update : int
        use : callable
            What is to be done with it: see `passage.writing` and `passage.changing`.
        """
        rows, units = len(x), self.units
        if rows not in self.passages:
            self.passages[rows] = Passage(self.model, rows)
        passage = self.passages[rows]
        numbers = slice(slot.start * units, slot.stop * units)
        output = self.outputs[numbers].reshape(units, rows).T
        key = slot.start, rows, rows_of_update, use
        if key not in self._inner:
            weights = None if self.weights is None else self.weights[slot]
            share = self._share(rows_of_update)
            target = self.y[slot]
            if self.classes is not None:
                target = self.targets[numbers].reshape(units, rows).T
            errors, self._factor = passage.errors(output, target, weights, share)
            self._share(rows_of_update)  # now that the factor is known
            self._inner[key] = passage.inner(output, errors, use)
        last = use(0, x, passage.slopes[0])
        return [*passage.first(x, output), *self._inner[key], *last]

    # Losses and metrics

    def keep(self, updates, rows):
        """Keep what came out for the batches in place.

        Parameters
        ----------
        updates : sequence of int
            The update that each of them belongs to.
        rows : int
            Of each batch.
        """
        batches, in_all = len(updates), len(updates) * rows
        kept = [
            self.outputs[: in_all * self.units].reshape(batches, self.units, rows),
            self.y[:in_all].reshape(batches, rows, -1),
        ]
        if self.weights is not None:
            kept.append(self.weights[:in_all].reshape(batches, rows))
        copies = [namespace(part).asarray(part, copy=True) for part in kept]
        self._kept.setdefault(rows, []).append(copies)
        self._kept_bytes += sum(part.nbytes for part in kept)
        self._updates.setdefault(rows, []).extend(updates)
        if self._kept_bytes > BYTES_KEPT * self.do.room:
            self._add_up()

    def _add_up(self):
        """Turn what was kept into sums, one of every kind for each batch."""
        for rows, kept in self._kept.items():
            parts = (
                namespace(part[0]).concat(part) for part in zip(*kept, strict=True)
            )
            self._sums.setdefault(rows, []).append(self._sums_of(*parts))
        self._kept, self._kept_bytes = {}, 0

    def _sums_of(self, outputs, y, weights=None):
        """Return sums of every kind, by their names: totals and weights.

        Returns
        -------
        dict of str to array, shape (2, batches)
        """
        xp, prediction, rows = namespace(outputs), outputs.mT, y.shape[1]
        losses = self.model.loss.per_sample(prediction, y)
        if weights is not None:
            losses = weights * losses
        sums = {"loss": (xp.sum(losses, axis=1), rows)}
        sums |= self.model.measure(prediction, y, weights)
        return {
            name: xp.stack([total, xp.zeros_like(total) + weight])
            for name, (total, weight) in sums.items()
        }

    def add_sums(self, sums, updates):
        """Add the sums of all batches that were kept, and forget them.

        Parameters
        ----------
        sums : dict of str to NumPy array, shape (2, updates)
            Totals and weights of so many updates, by their names; is added to.
        updates : int
        """
        self._add_up()
        for rows, parts in self._sums.items():
            for name in parts[0]:
                found = [part[name] for part in parts]
                found = self.do.to_numpy(namespace(found[0]).concat(found, axis=1))
                total = sums.setdefault(name, np.zeros((2, updates)))
                np.add.at(total, (slice(None), self._updates[rows]), found)
        self._sums, self._updates = {}, {}
