"""Callbacks that watch one number and act on it: stop, or slow down."""

from inspect import signature
from warnings import warn

from minisgd.callbacks.base import Callback, say
from minisgd.counting import require_flag, require_integer
from minisgd.inputs import (
    require_at_least_0,
    require_choice,
    require_finite,
    require_number,
    takes_only_its_arguments,
)


class Monitor(Callback):
    """Base of the callbacks that compare one number with its best so far.

    Parameters
    ----------
    monitor : str
        Name of the number in the logs, such as "val_loss".
    mode : str
        "min" if lower is better, "max" if higher is, "auto" to go by the name.
    min_delta : float
        An improvement must be larger than this.
    """

    remembered = ("best",)  # attributes that a resumed training has to know
    needs_one_model = True

    def __init__(self, monitor="val_loss", mode="auto", min_delta=0.0):
        if not isinstance(monitor, str):
            raise TypeError(
                f"monitor must be the name of a number, such as 'val_loss', but got "
                f"{monitor!r}."
            )
        require_choice("mode", mode, ("auto", "min", "max"))
        self.monitor, self.mode = monitor, mode
        self.min_delta = abs(require_finite("min_delta", min_delta))
        self.higher_is_better = None
        self.reset()

    def reset(self):
        """Forget the last training, if it is not to count in the next."""

    def require_model(self, model):
        super().require_model(model)
        if self.needs_one_model:
            self._direction(model)

    def on_train_begin(self, logs=None):
        self.reset()
        self.higher_is_better = self._direction(self.model)

    def state(self):
        return {name: getattr(self, name) for name in self.remembered}

    def restore(self, state):
        for name in self.remembered:  # a file may say more, but is not to be obeyed
            setattr(self, name, state[name])

    def _direction(self, model):
        """Tell whether `monitor` is to grow, from `mode` or else what it measures."""
        if self.mode != "auto":
            return self.mode == "max"
        name = self.monitor.removeprefix("val_")
        if name == "loss":
            return False
        metric, _ = model.metrics.get(name, (None, None))
        better = getattr(metric, "better", None)
        if better is None:
            raise ValueError(
                f"{type(self).__name__} cannot tell whether {self.monitor!r} is to "
                f"grow or to shrink. Say mode='max' or mode='min'."
            )
        return better == "higher"

    def improves(self, value, reference):
        """Tell whether a value is better than another by more than `min_delta`."""
        if reference is None:
            return True
        if self.higher_is_better:
            return value - self.min_delta > reference
        return value + self.min_delta < reference

    def find(self, logs):
        """Return the number that is watched, or None with a warning."""
        if self.monitor not in logs:
            warn(
                f"{type(self).__name__} watches {self.monitor!r}, which is not there. "
                f"There are: {', '.join(logs)}.",
                stacklevel=2,
            )
        return logs.get(self.monitor)


class EarlyStopping(Monitor):
    """Stop when a number has not improved for some epochs.

    Parameters
    ----------
    monitor : str
        Name of the number in the logs.
    min_delta : float
        An improvement must be larger than this.
    patience : int
        Epochs without improvement to wait for. With 0 the first one ends the training.
    verbose : int
        1 to say when it stops.
    mode : str
        "auto", "min" or "max".
    baseline : float, optional
        A number to beat. The count of epochs without improvement, `wait`, goes back to
        0 only when the watched number is the best so far and better than this, too.
    restore_best_weights : bool
        Go back to the weights of the best epoch when training ends.
    start_from_epoch : int
        Do not watch the epochs before this one (from 0).

    Attributes
    ----------
    wait : int
        Epochs since the last improvement.
    stopped_epoch : int
        The epoch (from 0) that was the last, or 0.
    best, best_epoch, best_weights
        The best number, when it was, and the weights at that time.

    Examples
    --------
    >>> EarlyStopping(patience=3, restore_best_weights=True)
    EarlyStopping(monitor='val_loss', patience=3)
    """

    remembered = ("best", "best_epoch", "best_weights", "wait", "stopped_epoch")

    @takes_only_its_arguments
    def __init__(
        self,
        monitor="val_loss",
        min_delta=0,
        patience=0,
        verbose=0,
        mode="auto",
        baseline=None,
        restore_best_weights=False,
        start_from_epoch=0,
    ):
        super().__init__(monitor, mode, min_delta)
        self.patience = require_integer("patience", patience, least=0)
        self.verbose = verbose
        self.baseline = baseline
        if baseline is not None:
            require_finite("baseline", baseline)
        self.restore_best_weights = require_flag(
            "restore_best_weights", restore_best_weights
        )
        self.start_from_epoch = require_integer(
            "start_from_epoch", start_from_epoch, least=0
        )

    def reset(self):
        self.best = self.best_weights = None
        self.best_epoch = self.wait = self.stopped_epoch = 0

    def on_epoch_end(self, epoch, logs=None):
        value = self.find(logs)
        if value is None or epoch < self.start_from_epoch:
            return
        if self.restore_best_weights and self.best_weights is None:
            self._remember_weights(epoch)
        self.wait += 1
        if self.improves(value, self.best):
            self.best = value
            self._remember_weights(epoch)
            if self.baseline is None or self.improves(value, self.baseline):
                self.wait = 0
        elif self.wait >= self.patience:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def _remember_weights(self, epoch):
        self.best_epoch = epoch
        if self.restore_best_weights:
            self.best_weights = self.model.get_weights()

    def on_train_end(self, logs=None):
        if self.verbose and self.stopped_epoch:
            say(f"Epoch {self.stopped_epoch + 1}: early stopping")
        if self.best_weights is not None:
            if self.verbose:
                say(f"Weights of the best epoch are restored: {self.best_epoch + 1}")
            self.model.set_weights(self.best_weights)

    def __repr__(self):
        return f"EarlyStopping(monitor={self.monitor!r}, patience={self.patience})"


class ReduceLROnPlateau(Monitor):
    """Lower the learning rate when a number has not improved for some epochs.

    Parameters
    ----------
    monitor : str
        Name of the number in the logs.
    factor : float
        The new rate is the old one times this, between 0 and 1.
    patience : int
        Epochs without improvement to wait for.
    verbose : int
        1 to say when the rate is lowered.
    mode : str
        "auto", "min" or "max".
    min_delta : float
        An improvement must be larger than this.
    cooldown : int
        Epochs after a change in which nothing is counted.
    min_lr : float
        The rate goes no lower.

    Examples
    --------
    >>> ReduceLROnPlateau(factor=0.5, patience=2)
    ReduceLROnPlateau(monitor='val_loss', factor=0.5, patience=2)
    """

    remembered = ("best", "wait", "rest")

    @takes_only_its_arguments
    def __init__(
        self,
        monitor="val_loss",
        factor=0.1,
        patience=10,
        verbose=0,
        mode="auto",
        min_delta=0.0001,
        cooldown=0,
        min_lr=0.0,
    ):
        super().__init__(monitor, mode, min_delta)
        self.factor = require_number(
            "factor", factor, "greater than 0 and less than 1", lambda f: 0 < f < 1
        )
        self.patience = require_integer("patience", patience, least=0)
        self.verbose = verbose
        self.cooldown = require_integer("cooldown", cooldown, least=0)
        self.min_lr = require_at_least_0("min_lr", min_lr)

    def reset(self):
        self.best = None
        self.wait = 0
        self.rest = 0  # epochs of the cooldown that are left

    def on_epoch_end(self, epoch, logs=None):
        optimizer = self.model.optimizer
        logs["learning_rate"] = optimizer.learning_rate
        value = self.find(logs)
        if value is None:
            return
        if self.rest:
            self.rest -= 1
            self.wait = 0
        if self.improves(value, self.best):
            self.best, self.wait = value, 0
        elif not self.rest:
            self.wait += 1
            if self.wait >= self.patience and optimizer.learning_rate > self.min_lr:
                rate = max(optimizer.learning_rate * self.factor, self.min_lr)
                optimizer.learning_rate = rate
                self.rest, self.wait = self.cooldown, 0
                if self.verbose:
                    say(f"Epoch {epoch + 1}: learning rate lowered to {rate:.4g}")

    def __repr__(self):
        return (
            f"ReduceLROnPlateau(monitor={self.monitor!r}, factor={self.factor}, "
            f"patience={self.patience})"
        )


class TerminateOnNaN(Callback):
    """End the training, and not with an error, when the loss is no longer finite.

    Without it `fit` ends with a FloatingPointError then.

    Examples
    --------
    >>> TerminateOnNaN()
    TerminateOnNaN()
    """

    forgives_nan = True

    def __repr__(self):
        return "TerminateOnNaN()"


class LearningRateScheduler(Callback):
    """Set the learning rate before each epoch.

    Parameters
    ----------
    schedule : callable
        Takes the epoch (from 0), or the epoch and the rate so far; returns the rate.
    verbose : int
        1 to say what it is.

    Examples
    --------
    >>> halve_every_ten = LearningRateScheduler(
    ...     lambda epoch, rate: rate / 2 if epoch and epoch % 10 == 0 else rate
    ... )
    """

    @takes_only_its_arguments
    def __init__(self, schedule, verbose=0):
        if not callable(schedule):
            raise TypeError(
                f"schedule must be a function of epoch and learning rate, but got "
                f"{schedule!r}."
            )
        self.schedule, self.verbose = schedule, verbose
        self._takes_the_rate = _takes_two(schedule)

    def on_epoch_begin(self, epoch, logs=None):
        optimizer = self.model.optimizer
        rate = optimizer.learning_rate
        rate = self.schedule(*((epoch, rate) if self._takes_the_rate else (epoch,)))
        optimizer.learning_rate = rate
        if self.verbose:
            say(f"Epoch {epoch + 1}: learning rate {rate:.4g}")

    def on_epoch_end(self, epoch, logs=None):
        logs["learning_rate"] = self.model.optimizer.learning_rate


def _takes_two(function):
    """Tell whether a function can be called with two arguments.

    >>> _takes_two(lambda epoch, rate: rate), _takes_two(lambda epoch: 0.1)
    (True, False)
    """
    try:
        signature(function).bind(0, 0.1)
    except (TypeError, ValueError):  # it cannot, or does not say what it takes
        return False
    return True
