"""What happened: a record per epoch and per iteration.

What has been recorded also says where a fit is: the loop asks the record for the epoch
that is running and the steps made in it, so a fit that is resumed knows where to go on.
"""

from collections import deque
from copy import deepcopy

import numpy as np

from minisgd.backends import namespace
from minisgd.callbacks.base import (
    EPOCHS,
    STEPS,
    Callback,
    LossNotFinite,
    in_words,
)
from minisgd.counting import plural
from minisgd.interrupts import Interrupts
from minisgd.metrics import means

CONTENTS = (  # for a file, besides the columns
    "samples",
    "steps",
    "iteration",
    "samples_seen",
    "history",
    "epoch",
    "running",
    "step",
    "earlier_epochs",
    "_sums",
)


class History(Callback):
    """The record of one call of ``fit``.

    Parameters
    ----------
    samples : int, optional
        Rows in the training data. If nobody knows, "data_passes" is nan.
    iteration, samples_seen : int
        Updates made and rows processed before this call.

    Attributes
    ----------
    history : dict of str to list
        One value per epoch, or an array of one for each of several models, under Keras'
        names: "loss", the metrics, and "val_loss" and so on in the epochs that were
        validated. The loss of an epoch is the mean over its samples, each taken at the
        parameters of its moment.
    epoch : list of int
        The index of each epoch, from 0 as in Keras.
    iterations : dict of str to list
        One value per update, of the unfinished epoch as well: "iteration" (from the
        start of training, never reset), "epoch" and "step" (both from 1), "rows"
        (behind the update), "samples_seen", "data_passes", and "loss" (before the
        update).

    Examples
    --------
    >>> record = History(samples=10)
    >>> record.begin_epoch(0)
    >>> for rows, loss in (3, 4.0), (3, 4.0), (3, 4.0), (1, 0.0):
    ...     record.add_update(rows, {"loss": (rows * loss, rows)})
    >>> record.means()
    {'loss': 3.6}
    >>> record.on_epoch_end(0, record.means())
    >>> record.iterations["samples_seen"]
    [3, 6, 9, 10]
    >>> record
    History of 1 epoch, 4 updates: loss 3.6
    """

    def __init__(self, samples=None, iteration=0, samples_seen=0):
        self.samples = samples
        self.steps = None  # updates in an epoch
        self.iteration = iteration
        self.samples_seen = samples_seen
        self.history = {}
        self.epoch = []
        names = "iteration epoch step rows samples_seen data_passes loss"
        self._columns = {name: [] for name in names.split()}
        self._recorded = 0  # updates
        self._unlisted = deque()  # of these, in stretches: what is not in the columns
        self.running = None  # the index of the epoch that has begun and not ended
        self.step = 0  # updates made in it
        self.earlier_epochs = 0  # of fits before, whose record was passed on to this
        self.logs = {}  # of the last of the epochs that were recorded at once
        self._sums = {}  # name to total and weight, over these updates
        self._waiting = []  # updates whose numbers have not been asked for yet
        self.interrupts = Interrupts()  # are held back while something is written

    # Written by the loop

    def follow(self, model, source):
        """Go on from where a model is, with the updates of a source."""
        self.samples, self.steps = source.samples, source.steps
        self.iteration, self.samples_seen = model.iteration, model.samples_seen
        self.running, self.step, self.logs = None, 0, {}
        self.earlier_epochs = len(self.epoch)
        self.set_model(model)  # which says how numbers are fetched and finished

    def next_epoch(self, initial_epoch):
        """Return the epoch that is to be finished, or else the one to begin."""
        if self.running is not None:
            return self.running
        has_ended_one = len(self.epoch) > self.earlier_epochs
        return self.epoch[-1] + 1 if has_ended_one else initial_epoch

    def begin_epoch(self, epoch):
        """Open the record of an epoch."""
        self.running, self.step, self._sums = epoch, 0, {}

    def add_update(self, rows, sums):
        """Record an update.

        Parameters
        ----------
        rows : int
            Behind the update.
        sums : dict of str to tuple (total, weight)
            Of the loss and every metric, over these rows.
        """
        self._waiting.append((rows, sums))
        self.step += 1

    def means(self):
        """Return the loss and the metrics of this epoch so far.

        Raises
        ------
        FloatingPointError
            If the loss of an update is not a finite number.
        """
        self.catch_up()
        self._require_finite()
        return means(self._sums, self._metrics)

    @property
    def _metrics(self):
        return self.model.metrics if self.model else {}

    def catch_up(self):
        """Fetch the numbers of all updates from where they were computed, at once."""
        with self.interrupts:
            waiting, self._waiting = self._waiting, []
            if waiting:
                rows, sums = zip(*waiting, strict=True)
                self._add(np.array(rows), columns_of(sums, self.model))

    def add_updates(self, rows, sums):
        """Record several updates of this epoch that were made at once.

        Parameters
        ----------
        rows : array of int, shape (updates,)
        sums : dict of str to tuple (total, weight)
            As for `add_update`, but arrays of shape (updates,). Of several models, totals
            have a second axis, and weights have it or can be broadcast to it. Totals may
            be on a GPU.
        """
        self.catch_up()
        self.step += len(rows)
        self._add(
            rows,
            {
                name: _alike(self._fetched(total), weight)
                for name, (total, weight) in sums.items()
            },
        )

    def add_epochs(self, epochs, rows, sums):
        """Record whole epochs at once.

        Parameters
        ----------
        epochs : range
            Their indices.
        rows, sums
            As for `add_updates`, of all updates of these epochs.
        """
        count, (totals, _) = len(epochs), sums["loss"]
        self.step = len(rows) // count
        self._write(epochs[0], 0, self.step, rows, totals)
        sums = {
            name: _alike(*(self._fetched(_added_up_by(count, part)) for part in parts))
            for name, parts in sums.items()
        }
        self._sums = {
            name: tuple(
                part[-1] if part.ndim > 1 else part[-1].item() for part in parts
            )
            for name, parts in sums.items()
        }
        for name, column in sorted(means(sums, self._metrics).items()):
            values = _as_list(column)
            self.history.setdefault(name, []).extend(values)
            self.logs[name] = values[-1]
        self.epoch += epochs

    def listens_alone(self, callbacks):
        """Tell whether no other callback hears of epochs or steps."""
        return type(self) is History and callbacks.hearing(EPOCHS + STEPS) == [self]

    def _add(self, rows, sums):
        """Write the columns of updates of this epoch, and add to its sums."""
        for name, parts in sums.items():
            # One after the other: so the sums do not depend on how many came at once.
            before = self._sums.get(name, (0.0, 0.0))
            self._sums[name] = tuple(map(_added_up, before, parts))
        totals, _ = sums["loss"]
        first = self.step - len(rows)
        self._write(self.running, first, self.step, rows, totals)

    def _fetched(self, array):
        """Return an array as a NumPy array, from wherever it is."""
        if isinstance(array, np.ndarray):
            return array
        return self.model.backend.to_numpy(array)

    def _write(self, epoch, step, steps, rows, totals):
        """Write down updates that follow each other; they are listed when asked for.

        Parameters
        ----------
        epoch, step : int
            Of the first, counted from 0.
        steps : int
            From one epoch to the next.
        rows, totals : array, shape (updates,)
            The totals of the loss stay where they are until then.
        """
        before = self.iteration, self.samples_seen, self.samples or float("nan")
        stretch = self._recorded, epoch, step, steps, rows, totals, *before
        self._unlisted.append(stretch)
        self._recorded += len(rows)
        self.iteration += len(rows)
        self.samples_seen += int(rows.sum())

    @property
    def iterations(self):
        """One value per update, under the names of what was recorded."""
        self.catch_up()
        while self._unlisted:
            first, epoch, step, steps, rows, totals, *before = self._unlisted[0]
            made, seen, samples = before
            place = step + np.arange(len(rows))
            seen = seen + np.cumsum(rows)
            columns = {
                "iteration": made + np.arange(1, len(rows) + 1),
                "epoch": epoch + place // steps + 1,
                "step": place % steps + 1,
                "rows": rows,
                "samples_seen": seen,
                "data_passes": seen / samples,
                "loss": (self._fetched(totals).T / rows).T,
            }
            for name, column in columns.items():
                # Not `+=`: after Ctrl-C in between, the stretch is listed once more.
                self._columns[name][first:] = _as_list(column)
            self._unlisted.popleft()
        return self._columns

    def _require_finite(self):
        """Raise a sentence about the first update of this epoch that went wrong."""
        if not self._sums or np.isfinite(self._sums["loss"][0]).all():
            return
        columns = self.iterations
        made = len(columns["loss"])
        for index in range(made - self.step, made):
            at = {name: column[index] for name, column in columns.items()}
            if not np.isfinite(at["loss"]).all():
                break
        loss, whose = at["loss"], ""
        if np.ndim(loss):
            number = np.flatnonzero(~np.isfinite(loss))[0]
            loss, whose = loss[number], f" of model {number}"
        raise LossNotFinite(
            f"The loss{whose} is {loss} at iteration {at['iteration']} (epoch "
            f"{at['epoch']}, step {at['step']}): the updates have become too large to "
            f"compute with. Use a smaller learning_rate, or scale the data. The record "
            f"so far is in model.history."
        )

    # Saved and restored

    def contents(self):
        """Return everything that is recorded, for a file."""
        self.catch_up()
        contents = {name: getattr(self, name) for name in CONTENTS}
        columns = {name: np.array(values) for name, values in self.iterations.items()}
        return contents | {"iterations": columns}

    def fill(self, contents, model):
        """Take over what `contents` has told about the training of a model."""
        contents = deepcopy(contents)
        columns = contents["iterations"]
        self._columns = {name: _as_list(columns[name]) for name in self._columns}
        for name in CONTENTS:
            setattr(self, name, contents[name])
        self._recorded, self._unlisted = len(self._columns["iteration"]), deque()
        self.set_model(model)  # which says how numbers are fetched and finished

    # As a callback

    def on_epoch_end(self, epoch, logs=None):
        """Record what is known of an epoch, also what other callbacks have added."""
        with self.interrupts:
            for name, value in (logs or {}).items():
                self.history.setdefault(name, []).append(value)
            self.epoch.append(epoch)
            self.running = None

    def __repr__(self):
        text = f"History of {plural(len(self.epoch), 'epoch')}, "
        text += plural(len(self.iterations["iteration"]), "update")
        last = {name: values[-1] for name, values in self.history.items()}
        return text + (": " + in_words(last) if last else "")


def columns_of(sums, model):
    """Bring the sums of several updates together, in one transfer from the device.

    Parameters
    ----------
    sums : list of dict of str to tuple (total, weight)
    model : Sequential or None
        Knows where they are; None if they are floats.

    Returns
    -------
    dict of str to tuple (total, weight)
        Arrays of shape (updates,), or (updates, models).

    Examples
    --------
    >>> columns_of([{"loss": (6.0, 3)}, {"loss": (1.0, 2)}], model=None)
    {'loss': array([[6., 1.],
           [3., 2.]])}
    """
    numbers = [part for each in sums for pair in each.values() for part in pair]
    if model is not None:
        numbers = model.backend.to_floats(numbers)
        if model.seeds is not None:
            numbers = [np.broadcast_to(each, len(model.seeds)) for each in numbers]
    numbers = np.array(numbers)
    by_update = numbers.reshape(len(sums), len(sums[0]), 2, *numbers.shape[1:])
    return dict(zip(sums[0], np.moveaxis(by_update, 0, 2), strict=True))


def _added_up(start, numbers):
    """Add numbers of one update after the other, so that it does not matter when."""
    numbers = np.asarray(numbers, dtype=float)
    start = np.broadcast_to(start, numbers.shape[1:])
    total = np.cumsum(np.concatenate([start[None], numbers]), axis=0)[-1]
    return total if total.ndim else total.item()


def _added_up_by(epochs, numbers):
    """Add up the numbers of each epoch, as `_added_up` does, or on a GPU in any order."""
    xp = namespace(numbers)
    by_epoch = numbers.reshape(epochs, -1, *numbers.shape[1:])
    if xp is not np:
        return xp.sum(by_epoch, axis=1, dtype=xp.float64)
    by_step = np.ascontiguousarray(by_epoch.swapaxes(0, 1), dtype=float)
    return np.add.reduce(by_step, axis=0)  # one step of all epochs after the other


def _alike(totals, weights):
    """Return weights in the shape of the totals, if they are one for all models."""
    same = weights.shape == totals.shape
    return totals, weights if same else np.broadcast_to(weights, totals.shape)


def _as_list(column):
    """Return numbers as a list; of several models, a list of arrays."""
    return column.tolist() if column.ndim == 1 else list(column)
