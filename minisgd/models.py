"""The model: the training interface that Keras made known."""

import os

import numpy as np

from minisgd import inputs, losses, optimizers, saving, training
from minisgd import metrics as _metrics
from minisgd.callbacks.base import NOTHING, CallbackList, as_list
from minisgd.callbacks.progress import LivePlot, for_verbose
from minisgd.counting import (
    plural,
    require_batch_size,
    require_flag,
    require_integer,
    require_steps,
)
from minisgd.data import (
    BATCH_SIZE,
    Reader,
    Rows,
    can_be_numbered,
    gives_batches,
    require_an_end,
    require_some,
    shown,
)
from minisgd.history import History
from minisgd.inputs import takes_only_its_arguments
from minisgd.network import Network
from minisgd.not_ours import names_of
from minisgd.saving import load_model  # is here as well, as in Keras
from minisgd.sources import ItemSource, LastStream, RowSource, StreamSource


class Sequential(Network):
    """A model: layers in a row, and how to train them.

    Parameters
    ----------
    layers : list of Dense, optional
        From input to output; an `Input` may stand in front. Without it, use `add`.
    name : str, optional
    backend : str
        "numpy" or "torch".
    device : str
        "cpu"; with the torch backend also "cuda".
    dtype : str
        "float32" or "float64".
    seed : int, optional
        Decides the first weights and the order of the samples, on every backend alike.
        Left out, every model is different, unless ``utils.set_random_seed`` was called.
    seeds : list of int, optional
        Makes several models at once, of the same layers, each as if it were made with
        its seed alone. What is one number or array of a model has an axis for the models
        in front: weights, predictions, losses, the numbers in the history. They are
        trained together, which is much faster than one after the other.

    Attributes
    ----------
    parameters, gradients : array, shape (n,), or (models, n)
        All weights and biases in one vector, and the gradient of the last update.
    iteration, samples_seen : int
        Updates made and rows processed since the model was made.
    history : History
        Of the last call of `fit`, also of one that was interrupted.
    stop_training : bool
        A callback sets it to end the training.

    Examples
    --------
    >>> from minisgd import SGD, Dense
    >>> model = Sequential([Dense(1, input_shape=(1,))], dtype="float64", seed=0)
    >>> model.compile(optimizer=SGD(learning_rate=0.1), loss="mse")
    >>> history = model.fit([1, 2, 3, 4], [2, 4, 6, 8], batch_size=2, epochs=100, verbose=0)
    >>> model.iteration
    200
    >>> model.predict([10]).round(2)
    array([[20.]])

    Three models at once:

    >>> models = Sequential([Dense(1)], dtype="float64", seeds=[0, 1, 2])
    >>> models.compile(optimizer=SGD(learning_rate=0.1), loss="mse")
    >>> history = models.fit([1, 2, 3, 4], [2, 4, 6, 8], batch_size=2, epochs=10, verbose=0)
    >>> history.history["loss"][-1].shape, models.predict([10]).shape
    ((3,), (3, 1, 1))
    """

    @takes_only_its_arguments
    def __init__(
        self,
        layers=None,
        name=None,
        backend="numpy",
        device="cpu",
        dtype="float32",
        seed=None,
        seeds=None,
    ):
        super().__init__(layers, name, backend, device, dtype, seed, seeds)
        self.iteration = self.samples_seen = 0
        self.loss = self.optimizer = self.history = None
        self.metrics, self.run_eagerly, self.steps_per_execution = {}, False, 1
        self.stop_training = False
        self._stream = LastStream(self._order_rngs, self.seeds is not None)
        self._callbacks = None  # of the fit that is running
        self._remembered = NOTHING  # what the callbacks of the last fit remember

    def add(self, layer):
        """Put one more layer at the end, before `compile` looks at the outputs."""
        if self.loss is not None:
            raise ValueError(
                "A layer must be added before compile, which chooses loss and metrics "
                "by the outputs. Make a new Sequential()."
            )
        super().add(layer)

    @takes_only_its_arguments
    def compile(
        self,
        optimizer="sgd",
        loss="mse",
        metrics=None,
        weighted_metrics=None,
        run_eagerly=False,
        steps_per_execution=1,
    ):
        """Choose how to train.

        Parameters
        ----------
        optimizer : str or Optimizer
            "sgd", "adam", "rmsprop", or an optimizer object.
        loss : str or Loss
            "mse", "mae", "binary_crossentropy", "categorical_crossentropy",
            "sparse_categorical_crossentropy", or a loss object.
        metrics : list, optional
            What to look at besides: names such as "accuracy" or "mae", metric or loss
            objects, or functions of targets and predictions.
        weighted_metrics : list, optional
            The same, but weighted by the weights of the samples.
        run_eagerly : bool
            Whether every update goes the plain way through ``minisgd.training``, which
            is slower. Otherwise the updates of common models are recorded once and
            replayed, with the same result: see ``minisgd.replay``.
        steps_per_execution : int
            Steps from one call of the callbacks to the next. The numbers stay the same.
        """
        self._require_layers()
        loss, optimizer = losses.get(loss), optimizers.get(optimizer)
        outputs = self.layers[-1].units
        columns = loss.target_columns(outputs)
        named = _metrics.named(metrics, weighted_metrics, outputs, columns)
        self._compile(optimizer, loss, named, run_eagerly, steps_per_execution)

    def _compile(self, optimizer, loss, metrics, run_eagerly, steps_per_execution):
        if optimizer.model not in (None, self):
            raise ValueError(
                f"optimizer must be one of its own for every model, but {optimizer!r} "
                f"already updates another. Make another "
                f"{type(optimizer).__name__}(...)."
            )
        run_eagerly = require_flag("run_eagerly", run_eagerly)
        steps_per_execution = require_integer(
            "steps_per_execution", steps_per_execution
        )
        if loss.least_outputs > self.layers[-1].units:
            raise ValueError(
                f"loss={loss.name!r} needs one output for every class, at least 2, but "
                f"the model has 1. Use loss='binary_crossentropy', or more units."
            )
        self.run_eagerly, self.steps_per_execution = run_eagerly, steps_per_execution
        optimizer.model = self
        self.loss, self.optimizer, self.metrics = loss, optimizer, metrics

    @takes_only_its_arguments
    def fit(
        self,
        x=None,
        y=None,
        batch_size=None,
        epochs=1,
        verbose="auto",
        callbacks=None,
        validation_split=0.0,
        validation_data=None,
        shuffle=True,
        class_weight=None,
        sample_weight=None,
        initial_epoch=0,
        steps_per_epoch=None,
        validation_steps=None,
        validation_batch_size=None,
        validation_freq=1,
        *,
        drop_last=False,
        accumulate_batches=1,
        sampler=None,
        resume=False,
        view_metrics=False,
        parallel_in_time=False,
    ):
        """Train the model.

        Every argument is checked before the first update. Calling ``fit`` again goes
        on from where the last call ended: parameters, optimizer and the order carry
        over, so ``fit`` for 2 epochs and then for 3 equals ``fit`` for 5. A pass that
        `steps_per_epoch` has cut is finished first, if the number of samples and the
        way to batch them are the same. (Only an iterable, such as a ``DataLoader``, begins
        its pass anew with every call.)

        Parameters
        ----------
        x : array_like, shape (samples, inputs), or batches
            Samples: an array, a list, a torch tensor, a ``numpy.memmap``. Or something
            that gives batches, each a tuple (x, y) or (x, y, sample_weight): a torch
            ``DataLoader``, a generator, any iterable, or an object with ``__len__`` and
            ``__getitem__``. An array must not change while it is trained on.
        y : array_like, shape (samples, columns)
            Left out if `x` gives batches.
        batch_size : int, optional
            Rows per batch, by default 32. More than there are makes one short batch.
        epochs : int
            Number of the last epoch.
        verbose : int or str
            0 for silence, 1 for a progress bar, 2 for one line per epoch. "auto" is a
            bar where somebody may be watching, on a terminal or in a notebook, and
            lines where the output goes to a file.
        callbacks : list of Callback, optional
        validation_split : float
            Share of the samples that is taken from the end, before any shuffling, to
            validate.
        validation_data : tuple (x, y) or (x, y, sample_weight), or batches, optional
            Evaluated after every epoch, never trained on. Goes before
            `validation_split`.
        shuffle : bool
            Take the samples in a new random order in every pass. Batches of an object
            with ``__getitem__`` are taken in a new order, which several models refuse,
            for they share their batches; other batches are taken as they come.
        class_weight : dict, optional
            From class number to weight; a class that is not in it weighs 1.
        sample_weight : array_like, shape (samples,), optional
            What each sample counts in the loss and in weighted metrics.
        initial_epoch : int
            Epochs already done, which are not done again.
        steps_per_epoch : int, optional
            Updates in every epoch. The stream of batches goes on from epoch to epoch
            and begins a new pass when one ends. By default an epoch is one pass.
        validation_steps : int, optional
            Batches of the validation data to use, from the first on. By default all.
        validation_batch_size : int, optional
            Rows per batch in validation, by default `batch_size`.
        validation_freq : int or list of int
            Validate every so many epochs, or after the epochs with these numbers, which
            count from 1.
        drop_last : bool
            Leave out the short last batch of each pass.
        accumulate_batches : int
            Batches whose gradients make one update together.
        sampler : Sampler, optional
            Decides the order instead of `shuffle`.
        resume : bool
            Finish the last fit, which was interrupted: go on after its last update, in
            the middle of an epoch if need be. The other arguments must be the same.
            Needs samples, or batches of an object with ``__getitem__`` that gives the
            same batch for the same number as before. With NumPy the numbers are the same
            to the last bit (but for `parallel_in_time`).
        view_metrics : bool
            Draw the learning curves while training runs, in a notebook.
        parallel_in_time : bool
            Compute many updates at the same time, which linear regression allows: see
            `minisgd.replay.maps`. The numbers are the same up to rounding. Worth it for
            long runs, and for several models of few inputs.

        Returns
        -------
        History

        Raises
        ------
        ValueError, TypeError
            If an argument is not what it must be. Nothing has happened then, except that
            an iterable may have given its first batches.
        FloatingPointError
            If the loss is no longer a finite number. The message says at which
            iteration; ``model.history`` has the record up to there.
        """
        from minisgd.replay import kind_of_recording  # not before it is needed

        self._require_compiled()
        # Look at everything that was given ...
        epochs = require_integer("epochs", epochs)
        initial_epoch = require_integer("initial_epoch", initial_epoch, least=0)
        shuffle = require_flag("shuffle", shuffle)
        resume = require_flag("resume", resume)
        steps = require_steps("steps_per_epoch", steps_per_epoch)
        parallel_in_time = require_flag("parallel_in_time", parallel_in_time)
        for_verbose(verbose)  # raises a sentence, now and not later
        callbacks = as_list(callbacks)
        if require_flag("view_metrics", view_metrics):
            callbacks.append(LivePlot())
        for callback in callbacks:
            callback.require_model(self)
        reader, held_out = self._reader(class_weight), None
        if gives_batches(x):
            inputs.require_left_out(
                y=y,
                sample_weight=sample_weight,
                batch_size=batch_size,
                validation_split=validation_split or None,
                drop_last=drop_last or None,
            )
            source = self._source_of_batches(
                reader, x, shuffle, sampler, steps, accumulate_batches
            )
            if source.steps is None and epochs - initial_epoch > 1:
                inputs.require_more_than_once("x", x, "steps_per_epoch")
            require_an_end("x", x, source.steps, "steps_per_epoch")
            if source.batches is None:
                _require_no_place(callbacks)
            source.look()
        else:
            batch_size = BATCH_SIZE if batch_size is None else batch_size
            batch_size = require_batch_size(batch_size)
            rows = reader.rows(x, y, sample_weight)
            if validation_data is None:
                rows, held_out = rows.split(validation_split)
            if held_out is not None and class_weight is not None:
                held_out.weights = None  # they are for training
            batches = self._stream.batches_for(
                len(rows),
                shuffle,
                sampler,
                batch_size=batch_size,
                drop_last=drop_last,
                accumulate_batches=accumulate_batches,
            )
            source = RowSource(rows, batches, steps)
        recorded_as = kind_of_recording(self, source, parallel_in_time)
        validate = self._validation(
            held_out if validation_data is None else validation_data,
            reader.columns,
            batch_size,
            validation_batch_size,
            validation_steps,
            validation_freq,
        )

        # ... make everything ready: the weights, the stream, the record ...
        self._build(reader.columns)
        found = [callback.earlier_state() for callback in callbacks]
        earlier = next((state for state in found if state is not None), None)
        resume = resume or earlier is not None
        with saving.brought_back(self, earlier):
            if resume and self.history is None:
                raise ValueError(
                    "resume=True needs a fit to finish, but this model has not been "
                    "fitted yet. Leave it out."
                )
            self._stream.take(source.batches, resume, own_order=sampler is not None)
            history = self._history_for(source, callbacks, resume)
            if history not in callbacks:
                callbacks.append(history)
            if resume:
                initial_epoch = history.next_epoch(initial_epoch)
            else:
                self.stop_training = False
            listeners = self._listeners(
                callbacks,
                verbose,
                source.expected_steps,
                epochs,
                initial_epoch,
                remembered=self.remembered() if resume else None,
            )
            # At once: after Ctrl-C in between they would not be of the same fit.
            vars(self).update(history=history, _callbacks=listeners)

        # ... and train.
        if resume and self.stop_training:  # at most, end the epoch in progress
            epochs = initial_epoch + (history.running is not None)
        to_run, recording = range(initial_epoch, epochs), None
        try:
            with self._callbacks, self.backend.without_warnings():
                recording = recorded_as and recorded_as(self, source)
                training.fit(
                    self, source, to_run, history, self._callbacks, validate, recording
                )
        finally:
            if recording:
                recording.let_go()
            history.catch_up()
            self._remembered, self._callbacks = self.remembered(), None
        return history

    @takes_only_its_arguments
    def evaluate(
        self,
        x=None,
        y=None,
        batch_size=None,
        verbose="auto",
        sample_weight=None,
        steps=None,
        callbacks=None,
        return_dict=False,
    ):
        """Return the loss and the metrics on data. Nothing is trained.

        Parameters
        ----------
        x, y : array_like, or batches
            As in `fit`.
        batch_size : int, optional
            Rows that run together, by default 32: a matter of memory and speed, not of
            the answer.
        verbose : int or str
            As in `fit`.
        sample_weight : array_like, shape (samples,), optional
        steps : int, optional
            Batches to use, from the first on. By default all.
        callbacks : list of Callback, optional
        return_dict : bool
            Return a dict from names to numbers.

        Returns
        -------
        float, list of float, or dict of str to float
            The loss; with metrics a list of the loss and the metrics; or the dict that
            `return_dict` asks for.
        """
        self._require_compiled()
        return_dict = require_flag("return_dict", return_dict)
        reader = self._reader()
        batches = reader.in_order(x, y, sample_weight, batch_size, steps)
        with self._listeners(callbacks, verbose, batches.steps) as listeners:
            batches = self._while_building(batches, reader)
            results = training.evaluate(self, batches, listeners)
        return _returned(results, return_dict)

    @takes_only_its_arguments
    def predict(self, x, batch_size=None, verbose="auto", steps=None, callbacks=None):
        """Return the outputs for new data.

        Parameters
        ----------
        x : array_like, shape (samples, inputs), or batches
            Of batches that are tuples the first part is used.
        batch_size : int, optional
            Rows that run together, by default 32: a matter of memory and speed, not of
            the answer.
        verbose : int or str
            As in `fit`.
        steps : int, optional
            Batches to use, from the first on. By default all.
        callbacks : list of Callback, optional

        Returns
        -------
        numpy.ndarray, shape (samples, outputs)
        """
        self._require_layers()
        reader = self._reader(needs_targets=False)
        batches = reader.in_order(x, batch_size=batch_size, steps=steps)
        with self._listeners(callbacks, verbose, batches.steps) as listeners:
            batches = self._while_building(batches, reader)
            outputs = training.predict(self, batches, listeners)
        return np.concatenate(outputs, axis=-2)

    # One batch

    @takes_only_its_arguments
    def train_on_batch(
        self, x, y=None, sample_weight=None, class_weight=None, return_dict=False
    ):
        """Make one update from one batch; return its loss and metrics before that."""
        self._require_compiled()
        return_dict = require_flag("return_dict", return_dict)
        batch = self._one_batch(self._reader(class_weight), x, y, sample_weight)
        _, sums = training.train_step(self, [batch])
        return _returned(self.means(sums), return_dict)

    @takes_only_its_arguments
    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        """Return the loss and the metrics of one batch."""
        self._require_compiled()
        return_dict = require_flag("return_dict", return_dict)
        batch = self._one_batch(self._reader(), x, y, sample_weight)
        results = training.evaluate(self, [batch], self._listeners([], 0, 1))
        return _returned(results, return_dict)

    @takes_only_its_arguments
    def predict_on_batch(self, x):
        """Return the outputs for one batch, shape (rows, outputs)."""
        self._require_layers()
        batch = self._one_batch(self._reader(needs_targets=False), x)
        return training.predict(self, [batch], self._listeners([], 0, 1))[0]

    def _one_batch(self, reader, *data):
        """Return checked data as a batch, and make the weights if need be."""
        batch = reader.rows(*data).batch(slice(None))
        self._build(reader.columns)
        return batch

    def __call__(self, x, training=False):
        """Return the outputs for one batch, as `predict_on_batch` does.

        No layer here does anything else in training, so `training` changes nothing.
        """
        return self.predict_on_batch(x)

    def reset_metrics(self):
        """Do nothing: here every call of `train_on_batch` has metrics of its own."""

    @property
    def metrics_names(self):
        """Names of what `evaluate` returns, in this order."""
        return ["loss", *self.metrics]

    # What training.py asks for

    def measure(self, prediction, targets, weights):
        """Return the total and the weight of every metric, for the rows of a batch."""
        return {
            name: metric.sums(prediction, targets, weights if weighted else None)
            for name, (metric, weighted) in self.metrics.items()
        }

    def means(self, sums):
        """Return what totals and weights come to, as floats."""
        floats = self.backend.to_floats(
            [part for pair in sums.values() for part in pair]
        )
        pairs = zip(floats[::2], floats[1::2], strict=True)
        return _metrics.means(dict(zip(sums, pairs, strict=True)), self.metrics)

    # Files

    @takes_only_its_arguments
    def save(self, filepath, overwrite=True):
        """Write the whole model to a file, with everything that training has to know.

        That is the layers and weights, what `compile` was told, the state of the
        optimizer, the place in the stream of batches, and the record of the last fit.
        The file is complete or not there at all. `load_model` reads it.

        Parameters
        ----------
        filepath : str or path
        overwrite : bool
            Whether a file that is there may be replaced.

        Examples
        --------
        >>> import os, tempfile
        >>> from minisgd import Dense, load_model
        >>> path = os.path.join(tempfile.mkdtemp(), "line.keras")
        >>> model = Sequential([Dense(1)], seed=0)
        >>> model.compile()
        >>> history = model.fit([1, 2, 3], [2, 4, 6], batch_size=1, verbose=0)
        >>> model.save(path)
        >>> load_model(path)
        Sequential on ('numpy', device='cpu', dtype='float32')
          Dense(1)
          2 parameters, 3 updates so far
        """
        self._require_built()
        if not overwrite and os.path.exists(filepath):
            raise ValueError(
                f"{os.fspath(filepath)!r} is there already. Use overwrite=True to "
                f"replace it."
            )
        state = {"config": saving.config_of(self), "state": saving.state_of(self)}
        saving.write(filepath, state)

    def save_weights(self, filepath):
        """Write the weights alone to a file."""
        saving.write(filepath, {"weights": self.get_weights()})

    def load_weights(self, filepath):
        """Take over weights from a file of `save_weights` or `save`."""
        self.set_weights(saving.read_weights(filepath))

    def remembered(self):
        """Return what the callbacks of the last fit, or of a running one, remember."""
        return self._callbacks.state() if self._callbacks else self._remembered

    def __getstate__(self):
        """Leave out of a copy what the fit that is running has open."""
        return vars(self) | {"_callbacks": None, "_remembered": self.remembered()}

    # On the way to the loop

    def _reader(self, class_weight=None, columns=None, needs_targets=True):
        return Reader(
            self.backend,
            outputs=self.layers[-1].units,
            loss=self.loss if needs_targets else None,
            columns=self.inputs if columns is None else columns,
            class_weight=class_weight,
        )

    def _source_of_batches(
        self, reader, x, shuffle, sampler, steps, accumulate_batches
    ):
        """Return the updates of a fit on batches that others have made."""
        if can_be_numbered(x):
            require_some(len(x))
            if self.seeds is not None and shuffle and sampler is None:
                raise ValueError(
                    "shuffle=True takes the batches of x in another order for every "
                    "model, but those that seeds= has made share their batches. Use "
                    "shuffle=False, or sampler=minisgd.Shuffled(len(x))."
                )
            how = {"batch_size": 1, "accumulate_batches": accumulate_batches}
            batches = self._stream.batches_for(len(x), shuffle, sampler, **how)
            return ItemSource(reader, x, batches, steps)
        inputs.require_left_out(sampler=sampler, class_weight=reader.class_weight)
        return StreamSource(reader, x, steps, accumulate_batches)

    def _history_for(self, source, callbacks, resume):
        """Return the record to write: the last one, one of the callbacks, or a new."""
        given = [each for each in callbacks if isinstance(each, History)]
        history = given[0] if given else History()
        if resume:
            if history is not self.history:
                history.fill(self.history.contents(), self)
            if history.steps != source.steps:
                raise ValueError(
                    f"resume=True needs the arguments of the fit that was interrupted, "
                    f"but steps_per_epoch was {history.steps} and is {source.steps}."
                )
        else:
            history.follow(self, source)
        return history

    def _validation(self, data, columns, batch_size_of_fit, batch_size, steps, freq):
        """Return a function that validates an epoch, as `training.fit` calls it, or None.

        Parameters
        ----------
        data : Rows, tuple, batches or None
            What was held out, or given as `validation_data`.
        columns : int
            Of the inputs.
        batch_size_of_fit : int or None
            Taken where no `batch_size` is given for the validation.
        batch_size, steps, freq
            The arguments of `fit` that begin with ``validation_``.
        """
        is_due = _validation_epochs(freq)
        require_steps("validation_steps", steps)
        if batch_size is not None:
            require_batch_size(batch_size, "validation_batch_size")
        if data is None:
            return None
        reader, has_numbers = self._reader(columns=columns), False
        if isinstance(data, Rows):
            data = (data,)
        elif gives_batches(data):
            inputs.require_left_out("validation_data", validation_batch_size=batch_size)
            batch_size_of_fit = None
            if steps is None:
                inputs.require_more_than_once(
                    "validation_data", data, "validation_steps"
                )
            has_numbers, data = can_be_numbered(data), (data,)
        elif not isinstance(data, (tuple, list)) or len(data) not in (2, 3):
            raise ValueError(
                f"validation_data must be a tuple (x, y) or (x, y, sample_weight), or "
                f"give batches, but got {shown(data)}."
            )
        batches = reader.in_order(
            *data,
            batch_size=batch_size_of_fit if batch_size is None else batch_size,
            steps=steps,
            what="validation ",
        )
        if has_numbers:
            next(iter(batches))  # what is wrong with it is said before any update

        def validate(epoch):
            if not is_due(epoch):
                return {}
            results = training.evaluate(self, batches, self._callbacks)
            return {f"val_{name}": value for name, value in results.items()}

        return validate

    def _while_building(self, batches, reader):
        """Go through batches, and make the weights when the first one is there."""
        for batch in batches:
            self._build(reader.columns)
            yield batch

    def _listeners(
        self, callbacks, verbose, steps, epochs=1, first_epoch=0, remembered=None
    ):
        """Return all callbacks, with what shows the progress and what they are told."""
        return CallbackList(
            as_list(callbacks) + for_verbose(verbose, first_epoch),
            self,
            params={"verbose": verbose, "epochs": epochs, "steps": steps},
            remembered=remembered,
        )

    def _require_compiled(self):
        if self.loss is None:
            raise ValueError(
                "The model must be compiled first. Call "
                'model.compile(optimizer="sgd", loss="mse") before this.'
            )

    def __repr__(self):
        text = super().__repr__()
        if self.parameters is not None:
            text += f", {plural(self.iteration, 'update')} so far"
        return text


def _require_no_place(callbacks):
    """Raise a sentence if a callback needs a place in the stream, and there is none."""
    for callback in callbacks:
        if callback.needs_a_place:
            raise ValueError(
                f"{type(callback).__name__} needs x to be samples, or to be an object "
                f"with __getitem__: nobody can bring back the place in an iterable. "
                f"Use ModelCheckpoint to save the model alone."
            )


def _validation_epochs(validation_freq):
    """Return a function that tells whether an epoch (from 0) is validated."""
    if isinstance(validation_freq, list):
        chosen = [require_integer("validation_freq[i]", n) for n in validation_freq]
        return lambda epoch: epoch + 1 in chosen
    advice = "Or use a list of the epochs to validate after, counted from 1."
    every = require_integer("validation_freq", validation_freq, advice=advice)
    return lambda epoch: (epoch + 1) % every == 0


def _returned(results, as_dict):
    """Return the loss alone, or a list of the loss and the metrics, or a dict."""
    if as_dict:
        return dict(sorted(results.items()))
    numbers = list(results.values())
    return numbers[0] if len(numbers) == 1 else numbers


__getattr__ = names_of(__name__, ["Sequential", "load_model"])
