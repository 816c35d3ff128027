"""What may happen besides: the hooks, and who is called when.

A fit calls its callbacks in this order. Validation comes between the last batch of an
epoch and the end of the epoch::

    on_train_begin
        on_epoch_begin(epoch)
            on_train_batch_begin(step)        for every step of the epoch
            on_train_batch_end(step, logs)
            on_test_begin                     if the epoch is validated
                on_test_batch_begin(step)
                on_test_batch_end(step, logs)
            on_test_end(logs)
        on_epoch_end(epoch, logs)
    on_train_end(logs)

`epoch` and `step` count from 0 here, as in Keras. `logs` holds the loss and the metrics,
sorted by name, as floats, or as arrays if there are several models; at the end of a batch
they are the means of the epoch so far.
"""

from copy import deepcopy

import numpy as np

NOTHING = {"callbacks": [], "telling": None}  # to be remembered


class LossNotFinite(FloatingPointError):
    """The loss of an update is infinite, or no number."""


class Callback:
    """Base of the callbacks: override the hooks you need.

    Attributes
    ----------
    model : Sequential
        The model that is trained. ``model.stop_training = True`` ends the training. Set
        in the middle of an epoch, it ends the epoch as well, after this update.
    params : dict
        "verbose", "epochs" and "steps" of the call.

    Examples
    --------
    >>> class TellTheLoss(Callback):
    ...     def on_epoch_end(self, epoch, logs=None):
    ...         print(f"epoch {epoch + 1}: {logs['loss']:.2f}")
    >>> import minisgd as ms
    >>> model = ms.Sequential([ms.Dense(1)], seed=0)
    >>> model.compile()
    >>> tell = TellTheLoss()
    >>> history = model.fit([1, 2], [2, 4], epochs=2, callbacks=[tell], verbose=0)
    epoch 1: 0.54
    epoch 2: 0.47
    """

    model = None
    params = None
    rank = 0  # above 0: called after those below, and after the record is written
    needs_every_step = True  # else steps that are made together are told together
    needs_a_place = False  # cannot do without a place in the stream of batches
    needs_one_model = False  # looks at one number, and not at one for each model
    forgives_nan = False  # lets a fit end quietly when the loss is not finite

    def require_model(self, model):
        """Raise a sentence if this cannot go with a model. Nothing has happened yet."""
        if self.needs_one_model and model.seeds is not None:
            raise ValueError(
                f"{type(self).__name__} looks at the numbers of one model, but seeds= "
                f"has made several. Leave it out, or train them one by one."
            )

    def set_model(self, model):
        self.model = model

    def set_params(self, params):
        self.params = params

    def state(self):
        """Return what this callback has to remember if training is to be resumed.

        Returns
        -------
        dict
            With text as keys, of dicts, lists, numbers, text, None and NumPy arrays.
        """
        return {}

    def restore(self, state):
        """Take over what `state` has told."""

    def earlier_state(self):
        """Return the state of an earlier run that was stopped, if this keeps it."""
        return None

    def close(self):
        """Give up what is open: called in the end, also after an error."""

    def on_train_begin(self, logs=None):
        """Before the first epoch."""

    def on_train_end(self, logs=None):
        """After the last epoch, unless training ended with an error."""

    def on_epoch_begin(self, epoch, logs=None):
        """Before the first step of an epoch."""

    def on_epoch_end(self, epoch, logs=None):
        """After an epoch and its validation."""

    def on_train_batch_begin(self, batch, logs=None):
        """Before an update."""
        self.on_batch_begin(batch, logs)

    def on_train_batch_end(self, batch, logs=None):
        """After an update."""
        self.on_batch_end(batch, logs)

    def on_batch_begin(self, batch, logs=None):
        """Another name of `on_train_batch_begin`."""

    def on_batch_end(self, batch, logs=None):
        """Another name of `on_train_batch_end`."""

    def on_test_begin(self, logs=None):
        """Before a validation or evaluation."""

    def on_test_end(self, logs=None):
        """After a validation or evaluation; `logs` without ``val_``."""

    def on_test_batch_begin(self, batch, logs=None):
        """Before a batch of a validation or evaluation."""

    def on_test_batch_end(self, batch, logs=None):
        """After a batch of a validation or evaluation."""

    def on_predict_begin(self, logs=None):
        """Before a prediction."""

    def on_predict_end(self, logs=None):
        """After a prediction."""

    def on_predict_batch_begin(self, batch, logs=None):
        """Before a batch of a prediction."""

    def on_predict_batch_end(self, batch, logs=None):
        """After a batch of a prediction; `logs` holds its "outputs"."""


EPOCHS = "on_epoch_begin", "on_epoch_end"
STEPS = "on_train_batch_begin", "on_train_batch_end"
SHORT_NAMES = "on_batch_begin", "on_batch_end"
HOOKS = tuple(
    name for name in vars(Callback) if name[:3] == "on_" and name not in SHORT_NAMES
)


class LambdaCallback(Callback):
    """A callback made of functions.

    Parameters
    ----------
    **hooks : callable
        Functions under the names of the hooks, with the arguments of the hooks.

    Examples
    --------
    >>> LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch, logs))
    LambdaCallback(on_epoch_end)
    """

    def __init__(self, **hooks):
        for name, function in hooks.items():
            if name not in HOOKS + SHORT_NAMES:
                raise TypeError(
                    f"LambdaCallback has no argument {name!r}. It has: "
                    f"{', '.join(HOOKS)}."
                )
            if not callable(function):
                raise TypeError(f"{name} must be a function, but got {function!r}.")
            setattr(self, name, function)
        self._hooks = tuple(hooks)

    def __repr__(self):
        return f"LambdaCallback({', '.join(self._hooks)})"


class CallbackList:
    """Several callbacks, called one after the other.

    A hook that no callback overrides costs nothing: nobody is called, and logs for it
    are not computed.

    Parameters
    ----------
    callbacks : list of Callback
    model : Sequential
    params : dict
        What the callbacks find as their `params`.
    remembered : dict, optional
        What `state` of such a list has told, to be restored.

    Attributes
    ----------
    need_every_step : bool
        Whether one of them must be called before or after every single step.
    """

    def __init__(self, callbacks, model, params, remembered=None):
        self.callbacks = sorted(callbacks, key=lambda each: each.rank)
        self._model = model
        for callback in self.callbacks:
            callback.set_model(model)
            callback.set_params(params)
        self._hearing = {
            hook: [each for each in self.callbacks if _hears(each, hook)]
            for hook in HOOKS
        }
        # What is being told of an epoch: hook, epoch, the names of who has heard, logs.
        self._telling = None
        self.need_every_step = any(
            each.needs_every_step for each in self.hearing(STEPS)
        )
        self._remembering = [
            callback
            for callback in self.callbacks
            if type(callback).state is not Callback.state
        ]
        self._remembered = remembered
        if remembered is not None:
            before, now = [name for name, _ in remembered["callbacks"]], self._names()
            if before != now:
                raise ValueError(
                    f"callbacks must be those of the fit that was interrupted, which "
                    f"had {before}, but got {now}."
                )

    def _names(self):
        return [type(callback).__name__ for callback in self._remembering]

    def state(self):
        """Return what the callbacks have to remember, with their names."""
        if self._remembered is not None:  # they have not been told yet
            return self._remembered
        states = [callback.state() for callback in self._remembering]
        pairs = [list(pair) for pair in zip(self._names(), states, strict=True)]
        return {"callbacks": pairs, "telling": deepcopy(self._telling)}

    def restore(self):
        """Give the callbacks back what they have to remember."""
        if self._remembered is not None:
            pairs = self._remembered["callbacks"]
            for callback, (_, state) in zip(self._remembering, pairs, strict=True):
                callback.restore(state)
            self._telling = deepcopy(self._remembered["telling"])
        self._remembered = None

    def __enter__(self):
        return self

    def __exit__(self, kind, problem, _):
        is_forgiven = isinstance(problem, LossNotFinite) and any(
            callback.forgives_nan for callback in self.callbacks
        )
        try:
            if is_forgiven:
                say(f"{problem}")
                self._model.stop_training = True
                self.call("on_train_end")
        finally:
            for callback in self.callbacks:
                callback.close()
        return is_forgiven

    def hearing(self, hooks):
        """List who hears of these hooks, a callback once for each of them."""
        return [each for hook in hooks for each in self._hearing[hook]]

    def call(self, hook, *where, logs=dict):
        """Call a hook of every callback that overrides it.

        Parameters
        ----------
        hook : str
        *where : int
            The epoch or the step, if the hook is about one.
        logs : callable
            Returns the logs; asked once, and only if somebody listens. All who do
            share one copy, sorted by name.
        """
        hearing = self._hearing[hook]
        if hearing:
            logs = dict(sorted(logs().items()))
            for callback in hearing:
                getattr(callback, hook)(*where, logs)

    def tell(self, hook, epoch, logs=dict):
        """Call a hook about an epoch, as `call` does, but only once in a training.

        If the fit is interrupted meanwhile, or saved, and resumed, those who have heard
        to the end do not hear of it again.
        """
        hearing = self._hearing[hook]
        if not hearing:
            return
        if self._telling is None or self._telling[:2] != [hook, epoch]:
            self._telling = [hook, epoch, [], dict(sorted(logs().items()))]
        *_, have_heard, logs = self._telling
        before = list(have_heard)
        for callback in hearing:
            name = type(callback).__name__
            if name in before:
                before.remove(name)
                continue
            getattr(callback, hook)(epoch, logs)
            have_heard.append(name)
        self._telling = None


def _hears(callback, hook):
    """Tell whether a callback overrides a hook, perhaps under its short name."""
    short = hook.replace("_train_batch_", "_batch_")
    return any(
        getattr(getattr(callback, name), "__func__", None) is not vars(Callback)[name]
        for name in {hook, short}
    )


def say(text):
    """Print a line on standard output; above the progress bar, if there is one."""
    from tqdm import tqdm

    tqdm.write(text)


def in_words(logs):
    """Write logs as text; of several models, the mean and the standard deviation.

    Examples
    --------
    >>> in_words({"accuracy": 0.5, "loss": 1 / 3})
    'accuracy 0.5, loss 0.3333'
    >>> in_words({"loss": np.array([1.0, 2.0])})
    'loss 1.5 ± 0.5'
    """
    return ", ".join(f"{name} {_in_figures(value)}" for name, value in logs.items())


def _in_figures(value):
    if isinstance(value, str):
        return value
    if np.ndim(value) == 0:
        return f"{value:.4g}"
    return f"{np.mean(value):.4g} ± {np.std(value):.2g}"


def as_list(callbacks):
    """Return callbacks as a list, or raise a sentence.

    Examples
    --------
    >>> as_list(print)
    Traceback (most recent call last):
    TypeError: callbacks must be a list of minisgd.callbacks.Callback objects, but got
    <built-in function print>.
    """
    if callbacks is None:
        return []
    listed = list(callbacks) if isinstance(callbacks, (list, tuple)) else [callbacks]
    for callback in listed:
        if not isinstance(callback, Callback):
            is_a_class = isinstance(callback, type) and issubclass(callback, Callback)
            advice = f" Make one: {callback.__name__}(...)." if is_a_class else ""
            raise TypeError(
                f"callbacks must be a list of minisgd.callbacks.Callback objects, but "
                f"got {callback!r}.{advice}"
            )
    return listed
