"""Callbacks that save the model while it is trained."""

import os

from minisgd import saving
from minisgd.callbacks.base import Callback, say
from minisgd.callbacks.monitor import Monitor
from minisgd.counting import require_flag, require_integer
from minisgd.inputs import require_finite, takes_only_its_arguments


class SavesNowAndThen(Callback):
    """Base of the callbacks that save after every epoch, or every few updates.

    They come after all other callbacks and after the record is written, so what they
    save includes what the others have done.
    """

    rank = 1

    def set_save_freq(self, save_freq):
        """Choose when to save: "epoch", or a number of updates."""
        if save_freq != "epoch":
            save_freq = require_integer(
                "save_freq", save_freq, advice='Or use "epoch".'
            )
            self.on_train_batch_end = self._after_update  # else it hears of no step
        self.save_freq, self._saved_at, self._heard_at = save_freq, 0, 0

    def save(self, epoch, batch, logs):
        """Save the model."""
        raise NotImplementedError

    def on_train_begin(self, logs=None):
        # Updates count from fit to fit, but not those that this has not heard of.
        self._saved_at += self.model.iteration - self._heard_at
        self._heard_at = self.model.iteration

    def _after_update(self, batch, logs=None):
        self._heard_at = self.model.iteration
        if self.model.iteration - self._saved_at >= self.save_freq:
            self._saved_at = self.model.iteration
            self.save(self.model.history.running, batch, logs)

    def on_epoch_end(self, epoch, logs=None):
        if self.save_freq == "epoch":
            self.save(epoch, None, logs)


class ModelCheckpoint(SavesNowAndThen, Monitor):
    """Save the model after every epoch, or only when it is better than before.

    Load it with ``minisgd.load_model(path)``, and finish an interrupted training with
    ``model.fit(..., resume=True)``.

    Parameters
    ----------
    filepath : str or path
        May name the epoch (from 1) and the logs, as in
        ``"models/{epoch:02d}-{val_loss:.2f}.keras"``.
    monitor : str
        What must improve if only the best is saved.
    verbose : int
        1 to say what is saved.
    save_best_only : bool
        Save only when `monitor` is better than ever before.
    save_weights_only : bool
        Save with ``model.save_weights``.
    mode : str
        "auto", "min" or "max".
    save_freq : "epoch" or int
        When: after every epoch, or every so many updates.
    initial_value_threshold : float, optional
        The value of `monitor` that the first best must improve on.

    Examples
    --------
    >>> ModelCheckpoint("best.keras", save_best_only=True)
    ModelCheckpoint('best.keras')
    """

    remembered = ("best", "_saved_at")

    @property
    def needs_one_model(self):
        """Whether one number is to tell which model is the best."""
        return self.save_best_only

    @takes_only_its_arguments
    def __init__(
        self,
        filepath,
        monitor="val_loss",
        verbose=0,
        save_best_only=False,
        save_weights_only=False,
        mode="auto",
        save_freq="epoch",
        initial_value_threshold=None,
    ):
        Monitor.__init__(self, monitor, mode)
        self.best = initial_value_threshold  # a later fit must improve on it, too
        self.filepath, self.verbose = os.fspath(filepath), verbose
        if initial_value_threshold is not None:
            require_finite("initial_value_threshold", initial_value_threshold)
        self.save_best_only = require_flag("save_best_only", save_best_only)
        self.save_weights_only = require_flag("save_weights_only", save_weights_only)
        self.set_save_freq(save_freq)

    def on_train_begin(self, logs=None):
        super().on_train_begin()
        if self.save_best_only:
            Monitor.on_train_begin(self)

    def save(self, epoch, batch, logs):
        best_before = self.best
        if self.save_best_only:
            value = self.find(logs)
            if value is None and self.best is not None:
                return
            if value is not None:
                if not self.improves(value, self.best):
                    return
                self.best = value  # which the file is to know
        path = self._path(epoch, batch, logs)
        save = self.model.save_weights if self.save_weights_only else self.model.save
        try:
            save(path)
        except BaseException:  # the disk is full, say: there is no such file
            self.best = best_before
            raise
        if self.verbose:
            say(f"Epoch {epoch + 1}: saved {path}")

    def _path(self, epoch, batch, logs):
        names = {"epoch": epoch + 1, **logs}
        if batch is not None:
            names["batch"] = batch + 1
        try:
            return self.filepath.format(**names)
        except (KeyError, IndexError) as missing:
            raise ValueError(
                f"filepath={self.filepath!r} asks for {missing}, but there are only: "
                f"{', '.join(names)}."
            ) from None
        except ValueError as problem:
            raise ValueError(
                f"filepath={self.filepath!r} cannot be filled in: {problem}. Write it as "
                f"in 'models/{{epoch:02d}}-{{loss:.2f}}.keras'."
            ) from None

    def __repr__(self):
        return f"ModelCheckpoint({self.filepath!r})"


class BackupAndRestore(SavesNowAndThen):
    """Make a training that may be stopped at any time: run it again, and it goes on.

    The state of the training is saved now and then. When ``fit`` is called and finds
    such a state, left behind by a run that was stopped, it goes on from there: the end
    is the same, number by number, as if nothing had happened.

    The data must be the same as before: samples, or batches of an object with
    ``__getitem__`` that gives the same batch for the same number. Nobody can bring back
    the place in a generator.

    Parameters
    ----------
    backup_dir : str or path
        A folder of its own for the state.
    save_freq : "epoch" or int
        When: after every epoch, or every so many updates.
    delete_checkpoint : bool
        Delete the state when the training has come to its end.

    Examples
    --------
    >>> BackupAndRestore("backup", save_freq=100)
    BackupAndRestore('backup', save_freq=100)
    """

    needs_a_place = True
    rank = 2  # what it saves includes that others have saved

    @takes_only_its_arguments
    def __init__(self, backup_dir, save_freq="epoch", delete_checkpoint=True):
        self.backup_dir = os.fspath(backup_dir)
        self.path = os.path.join(self.backup_dir, "latest")
        self.delete_checkpoint = require_flag("delete_checkpoint", delete_checkpoint)
        self.set_save_freq(save_freq)

    def earlier_state(self):
        if os.path.exists(self.path):
            return saving.read_state(self.path)
        return None

    def save(self, epoch, batch, logs):
        saving.write(self.path, saving.state_of(self.model))

    def on_train_end(self, logs=None):
        if self.delete_checkpoint and os.path.exists(self.path):
            os.remove(self.path)

    def __repr__(self):
        when = "" if self.save_freq == "epoch" else f", save_freq={self.save_freq}"
        return f"BackupAndRestore({self.backup_dir!r}{when})"
