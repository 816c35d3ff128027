"""The model: layers in a row, and the training interface Keras made known."""

import numpy as np

from minisgd import backends, inputs, losses, optimizers, training
from minisgd.batching import Batches
from minisgd.counting import TrainingPlan, plural, require_batch_size, require_flag
from minisgd.history import History
from minisgd.layers import Dense
from minisgd.sampling import InOrder, Sampler, Shuffled


class Sequential:
    """Layers in a row: the outputs of one are the inputs of the next.

    Parameters
    ----------
    layers : list of Dense
        From input to output.
    backend : str
        "numpy" or "torch".
    device : str
        "cpu"; with the torch backend also "cuda".
    dtype : str
        "float32" or "float64".
    seed : int, optional
        Decides the first weights and the order of the samples, on every backend alike.
        Left out, every model is different.

    Attributes
    ----------
    parameters, gradients : array, shape (n,)
        All weights and biases in one vector, and the gradient of the last batch.
    iteration, samples_seen : int
        Updates made and rows processed since the model was made.
    history : History
        Of the last call of `fit`, also of one that was interrupted.

    Examples
    --------
    >>> model = Sequential([Dense(1, input_shape=(1,))], dtype="float64", seed=0)
    >>> model.compile(optimizer=optimizers.SGD(learning_rate=0.1), loss="mse")
    >>> history = model.fit([1, 2, 3, 4], [2, 4, 6, 8], batch_size=2, epochs=100)
    >>> model.iteration
    200
    >>> model.predict([10]).round(2)
    array([[20.]])
    """

    def __init__(
        self, layers, backend="numpy", device="cpu", dtype="float32", seed=None
    ):
        _check_layers(layers)
        self.backend = backends.load(backend, device, dtype)
        self.layers = list(layers)
        for_weights, for_order = np.random.SeedSequence(seed).spawn(2)
        self._weights_rng = np.random.default_rng(for_weights)
        self._order_rng = np.random.default_rng(for_order)
        self.iteration = self.samples_seen = 0
        self.loss = self.optimizer = self.parameters = self.history = None
        self._batches, self._batch_settings = None, None
        for layer in self.layers:
            layer.in_model = True
        if self.layers[0].inputs is not None:
            self._build(self.layers[0].inputs)

    def _build(self, columns):
        """Draw the first weights for so many inputs, unless they are there."""
        if self.parameters is not None:
            return
        for layer in self.layers:
            layer.inputs = columns
            columns = layer.units
        first = [layer.initial_parameters(self._weights_rng) for layer in self.layers]
        flat = np.concatenate([np.ravel(part) for parts in first for part in parts])
        self.parameters = self.backend.array(flat)
        self.gradients = self.backend.zeros(len(flat))
        self._bind_layers()

    def _bind_layers(self):
        """Give every layer its stretch of the parameters and gradients."""
        end = 0
        for layer in self.layers:
            start, end = end, end + layer.size
            layer.bind(self.parameters[start:end], self.gradients[start:end])

    def __setstate__(self, state):
        """Make a copy whole: its layers look at its own parameters."""
        vars(self).update(state)
        if self.parameters is not None:
            self._bind_layers()

    # Weights

    def get_weights(self):
        """Return copies of kernel and bias of every layer, as NumPy arrays."""
        self._require_built()
        weights = []
        for layer in self.layers:
            kernel, bias = map(self.backend.to_numpy, (layer.kernel, layer.bias))
            weights += [kernel.copy(), bias[0].copy()]
        return weights

    def set_weights(self, weights):
        """Take over kernels and biases in the order of `get_weights`."""
        expected = [array.shape for array in self.get_weights()]
        weights = [np.asarray(array) for array in weights]
        if [array.shape for array in weights] != expected:
            raise ValueError(
                f"weights must have the shapes {expected}, but got "
                f"{[array.shape for array in weights]}."
            )
        flat = np.concatenate([array.ravel() for array in weights])
        self.parameters[...] = self.backend.array(flat)

    # What training.py asks for

    def forward(self, x):
        """Return the outputs for a batch."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, gradient):
        """Add the gradient of the last batch, given that of its outputs."""
        for layer in reversed(self.layers):
            gradient = layer.backward(gradient)

    def penalty(self):
        """Return what the regularisers of all layers add to the loss."""
        return sum(layer.penalty() for layer in self.layers)

    def add_penalty_gradient(self):
        """Add the gradient of `penalty` to `gradients`."""
        for layer in self.layers:
            layer.add_penalty_gradient()

    # What people call

    def compile(self, optimizer="sgd", loss="mse"):
        """Choose how to train.

        Parameters
        ----------
        optimizer : str or SGD
        loss : str or Loss
            "mse", "mae", "binary_crossentropy", "categorical_crossentropy", or a loss
            object.
        """
        loss, optimizer = losses.get(loss), optimizers.get(optimizer)
        if optimizer.model not in (None, self):
            raise ValueError(
                f"optimizer must be one of its own for every model, but {optimizer!r} "
                f"already updates another. Make another SGD(...)."
            )
        optimizer.model = self
        self.loss, self.optimizer = loss, optimizer

    def fit(
        self,
        x,
        y,
        batch_size=32,
        epochs=1,
        shuffle=True,
        validation_data=None,
        initial_epoch=0,
        steps_per_epoch=None,
        *,
        drop_last=False,
        accumulate_batches=1,
        sampler=None,
    ):
        """Train the model.

        Every argument is checked before the first update. Calling ``fit`` again goes
        on from where the last call ended: parameters, optimizer and the order carry
        over, so ``fit`` for 2 epochs and then for 3 equals ``fit`` for 5. A pass that
        `steps_per_epoch` has cut is finished first, if the number of samples and the
        way to batch them are the same.

        Parameters
        ----------
        x : array_like, shape (samples, inputs)
        y : array_like, shape (samples, outputs)
        batch_size : int
            Rows per batch. More than there are makes one short batch.
        epochs : int
            Number of the last epoch.
        shuffle : bool
            Take the samples in a new random order in every pass.
        validation_data : tuple (x, y), optional
            Evaluated after every epoch, never trained on.
        initial_epoch : int
            Epochs already done, which are not done again.
        steps_per_epoch : int, optional
            Updates in every epoch. The stream of batches goes on from epoch to epoch
            and begins a new pass when one ends. By default an epoch is one pass.
        drop_last : bool
            Leave out the short last batch of each pass.
        accumulate_batches : int
            Batches whose gradients make one update together.
        sampler : Sampler, optional
            Decides the order instead of `shuffle`.

        Returns
        -------
        History
        """
        self._require_compiled()
        x, y = self._check_pairs(("x", "y"), x, y)
        columns = x.shape[1]
        plan = TrainingPlan(
            len(x),
            batch_size,
            epochs,
            drop_last,
            steps_per_epoch,
            accumulate_batches,
            initial_epoch,
        )
        shuffle = require_flag("shuffle", shuffle)
        _check_sampler(sampler, len(x))
        validate = self._validation(validation_data, columns, plan.batch_size)

        self._build(columns)
        batches = self._batches_for(plan, shuffle, sampler)
        self.history = History(len(x), self.iteration, self.samples_seen)
        x, y = self.backend.array(x), self.backend.array(y)
        training.fit(self, x, y, plan, batches, self.history, validate)
        return self.history

    def evaluate(self, x, y, batch_size=32):
        """Return the loss per sample on data, a float. Nothing is trained.

        Parameters
        ----------
        x, y : array_like, shape (samples, inputs), (samples, outputs)
        batch_size : int
            Rows that run together: a matter of memory and speed, not of the answer.
        """
        self._require_compiled()
        x, y = self._check_pairs(("x", "y"), x, y)
        batch_size = require_batch_size(batch_size)
        self._build(x.shape[1])
        x, y = self.backend.array(x), self.backend.array(y)
        return training.evaluate(self, x, y, batch_size)

    def predict(self, x, batch_size=32):
        """Return the outputs for new data.

        Parameters
        ----------
        x : array_like, shape (samples, inputs)
        batch_size : int
            Rows that run together: a matter of memory and speed, not of the answer.

        Returns
        -------
        numpy.ndarray, shape (samples, outputs)
        """
        x = self._check_inputs("x", inputs.samples("x", x, self.backend.largest))
        batch_size = require_batch_size(batch_size)
        self._build(x.shape[1])
        outputs = training.predict(self, self.backend.array(x), batch_size)
        return np.concatenate([self.backend.to_numpy(batch) for batch in outputs])

    # On the way to the loop

    def _batches_for(self, plan, shuffle, sampler):
        """Return the batches of the last `fit` if they fit again, or else new ones."""
        how = plan.batch_size, plan.drop_last, plan.accumulate_batches
        settings = plan.samples, how, shuffle if sampler is None else sampler
        if settings != self._batch_settings:
            if sampler is None:
                order = Shuffled if shuffle else InOrder
                sampler = order(plan.samples, self._order_rng)
            self._batches, self._batch_settings = Batches(sampler, *how), settings
        return self._batches

    def _validation(self, data, columns, batch_size):
        """Return a function that gives the results on the validation data, a dict."""
        if data is None:
            return dict
        try:
            x, y = data
        except (TypeError, ValueError):
            raise ValueError(
                f"validation_data must be a pair (x, y), but got {type(data).__name__}."
            ) from None
        x, y = self._check_pairs(("validation x", "validation y"), x, y, columns)
        x, y = self.backend.array(x), self.backend.array(y)
        return lambda: {"val_loss": training.evaluate(self, x, y, batch_size)}

    def _check_pairs(self, names, x, y, columns=None):
        x, y = inputs.pairs(names, x, y, self.backend.largest)
        inputs.require_columns(
            names[1], y, self.layers[-1].units, "output of the model"
        )
        return self._check_inputs(names[0], x, columns), y

    def _check_inputs(self, name, x, columns=None):
        columns = self.layers[0].inputs or columns
        if columns is not None:
            inputs.require_columns(name, x, columns, "input of the model")
        return x

    def _require_built(self):
        if self.parameters is None:
            raise ValueError(
                "The model has no weights yet, because nothing says how many inputs "
                "it has. Give the first layer an input_shape, or call fit first."
            )

    def _require_compiled(self):
        if self.loss is None:
            raise ValueError(
                "The model must be compiled first. Call "
                'model.compile(optimizer="sgd", loss="mse") before this.'
            )

    def __repr__(self):
        where = f"{self.backend!r}".removeprefix("Backend")
        lines = [f"Sequential on {where}"]
        lines += [f"  {layer!r}" for layer in self.layers]
        if self.parameters is not None:
            lines.append(f"  {plural(len(self.parameters), 'parameter')}, ")
            lines[-1] += plural(self.iteration, "update") + " so far"
        return "\n".join(lines)


def _check_layers(layers):
    """Raise a sentence unless these are new layers that can stand in a row."""
    row = layers if isinstance(layers, (list, tuple)) else []
    if not row or not all(isinstance(layer, Dense) for layer in row):
        raise TypeError(
            f"layers must be a list of at least one Dense layer, but got {layers!r}."
        )
    for number, layer in enumerate(row):
        if layer.in_model or layer in row[:number]:
            raise ValueError(
                f"Every layer must be a new one, but {layer!r} already has its place "
                f"in a model. Make another Dense(...)."
            )
        if number > 0 and layer.input_shape is not None:
            raise ValueError(
                f"Only the first layer can have an input_shape, but layer {number} has "
                f"input_shape={layer.input_shape}. It takes what the layer before "
                f"gives."
            )


def _check_sampler(sampler, samples):
    """Raise a sentence unless this is None or a sampler for so many samples."""
    if sampler is None:
        return
    if not isinstance(sampler, Sampler):
        raise TypeError(
            f"sampler must be a sampler such as minisgd.Shuffled(len(x)), but got "
            f"{sampler!r}."
        )
    if len(sampler) != samples:
        raise ValueError(
            f"sampler must be made for the {samples} samples of x, but got {sampler!r}."
        )
