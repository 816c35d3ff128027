"""Layers in a row, and all their weights in one vector."""

from copy import deepcopy

import numpy as np

from minisgd import backends
from minisgd.counting import plural, require_integer
from minisgd.inputs import require_shapes_of
from minisgd.layers import Dense, Input, one_axis
from minisgd.utils import seed_of_a_model


class Network:
    """Layers in a row: the outputs of one are the inputs of the next.

    This is the part of a model that predicts. `minisgd.models` has the part that trains,
    and says what the parameters are.

    Attributes
    ----------
    parameters, gradients : array, shape (n,)
        All weights and biases in one vector, and the gradient of the last update.
    """

    def __init__(self, layers, name, backend, device, dtype, seed, seeds):
        self.backend, self.name = backends.load(backend, device, dtype), name
        self.seeds = None if seeds is None else _checked_seeds(seeds, seed)
        spawned = [seed_of_a_model(each).spawn(2) for each in self.seeds or [seed]]
        for_weights, for_order = zip(*spawned, strict=True)
        self._weights_rngs = [np.random.default_rng(each) for each in for_weights]
        self._order_rngs = [np.random.default_rng(each) for each in for_order]
        self.parameters = self.gradients = self._input = None
        self.layers = []
        if layers is not None:
            self._take(_checked(layers))
            self._build_if_possible()

    def add(self, layer):
        """Put one more layer at the end.

        Examples
        --------
        >>> from minisgd import Dense, Sequential
        >>> model = Sequential()
        >>> model.add(Dense(3, activation="relu", input_shape=(2,)))
        >>> model.add(Dense(1))
        >>> model.count_params()
        13
        """
        if self.parameters is not None:
            raise ValueError(
                "A layer must be added before the model has its weights, but it has "
                "them already. Make a new Sequential()."
            )
        front = [] if self._input is None else [self._input]
        _checked(front + self.layers + [layer], new=[layer])
        self._take([layer])

    def _take(self, layers):
        for layer in layers:
            layer.in_model = True
            if isinstance(layer, Input):
                self._input = layer
            else:
                self.layers.append(layer)

    def build(self, input_shape):
        """Draw the first weights for samples of a shape (inputs,) or (None, inputs)."""
        self._require_layers()
        if isinstance(input_shape, (tuple, list)) and len(input_shape) == 2:
            input_shape = input_shape[1:]  # without the number of samples
        columns = one_axis("input_shape", input_shape)
        if self.inputs not in (None, columns):
            raise ValueError(
                f"input_shape must be {(self.inputs,)}, for so many inputs the model "
                f"has already, but got {input_shape!r}. Make a new model for others."
            )
        self._build(columns)

    @property
    def input_shape(self):
        """Shape of the inputs, with None for the number of samples."""
        return None, self.inputs

    @property
    def output_shape(self):
        """Shape of the outputs, with None for the number of samples."""
        self._require_layers()
        return None, self.layers[-1].units

    @property
    def weights(self):
        """The same as `get_weights` returns."""
        return self.get_weights()

    @property
    def built(self):
        """Whether the weights are there."""
        return self.parameters is not None

    @property
    def trainable(self):
        """Always true."""
        return True

    @trainable.setter
    def trainable(self, value):
        for layer in self.layers:
            layer.trainable = value

    @property
    def inputs(self):
        """The number of columns of the inputs, or None if nothing has said it yet."""
        if self._input is not None:
            return self._input.inputs
        return self.layers[0].inputs if self.layers else None

    def _build(self, columns):
        """Draw the first weights for so many inputs, unless they are there."""
        if self.parameters is not None:
            return
        for layer in self.layers:
            layer.inputs = columns
            columns = layer.units
        drawn = []
        for rng in deepcopy(self._weights_rngs):  # after Ctrl-C they are drawn anew
            first = [layer.initial_parameters(rng) for layer in self.layers]
            drawn.append(
                np.concatenate([np.ravel(p) for parts in first for p in parts])
            )
        drawn = drawn[0] if self.seeds is None else drawn
        parameters = self.backend.array(drawn)
        self.gradients = self.backend.zeros(parameters.shape)
        self._bind_layers(parameters)
        self.parameters = parameters

    def _build_if_possible(self):
        if self.layers and self.inputs is not None:
            self._build(self.inputs)

    def _bind_layers(self, parameters):
        """Give every layer its stretch of the parameters and gradients."""
        end = 0
        for layer in self.layers:
            start, end = end, end + layer.size
            stretch = ..., slice(start, end)
            layer.bind(self.backend, parameters[stretch], self.gradients[stretch])

    def __setstate__(self, state):
        """Make a copy whole: its layers look at its own parameters."""
        vars(self).update(state)
        if self.parameters is not None:
            self._bind_layers(self.parameters)

    # Forward and backward

    def forward(self, x):
        """Return the outputs for a batch."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, gradient):
        """Add the gradient of the last batch, given that of its outputs."""
        first, *others = self.layers
        for layer in reversed(others):
            gradient = layer.backward(gradient)
        first.backward(gradient, to_inputs=False)  # nobody asks for that of the data

    def penalty(self):
        """Return what the regularisers of all layers add to the loss."""
        return sum(layer.penalty() for layer in self.layers)

    def add_penalty_gradient(self):
        """Add the gradient of `penalty` to `gradients`."""
        for layer in self.layers:
            layer.add_penalty_gradient()

    # Weights

    def get_weights(self):
        """Return copies of kernel and bias of every layer, as NumPy arrays."""
        self._require_built()
        return [part for layer in self.layers for part in layer.get_weights()]

    def set_weights(self, weights):
        """Take over kernels and biases in the order of `get_weights`."""
        weights = require_shapes_of(self.get_weights(), weights)
        lead = tuple(self.parameters.shape[:-1])
        flat = [array.reshape(*lead, -1) for array in weights]
        self.parameters[...] = self.backend.array(np.concatenate(flat, axis=-1))

    def count_params(self):
        """Count all weights and biases."""
        self._require_built()
        return self.parameters.shape[-1]

    def get_layer(self, name=None, index=None):
        """Return the layer with a name, or with a number counted from 0."""
        for number, layer in enumerate(self.layers):
            if number == index or (name is not None and name == layer.name):
                return layer
        there = [repr(layer.name) for layer in self.layers]
        raise ValueError(
            f"There is no layer with name={name!r} or index={index!r}. The layers have "
            f"the names {', '.join(there)}, and the indices 0 to {len(there) - 1}."
        )

    def _require_layers(self):
        if not self.layers:
            raise ValueError(
                "The model has no layers yet. Give it some: "
                "Sequential([Dense(16, activation='relu'), Dense(1)])."
            )

    def _require_built(self):
        self._require_layers()
        if self.parameters is None:
            self._build_if_possible()
        if self.parameters is None:
            raise ValueError(
                "The model has no weights yet, because nothing says how many inputs "
                "it has. Give the first layer an input_shape, or call fit first."
            )

    # What is shown

    def summary(self, print_fn=print):
        """Print the layers with their outputs and parameters.

        Parameters
        ----------
        print_fn : callable
            Takes each line.

        Examples
        --------
        >>> from minisgd import Dense, Sequential
        >>> Sequential([Dense(16, "relu", input_shape=(1,)), Dense(2)]).summary()
        layer              outputs   parameters
        Dense(16, relu)         16           32
        Dense(2, linear)         2           34
        in all                               66
        """
        self._require_built()
        rows = [("layer", "outputs", "parameters")]
        for layer in self.layers:
            name = f"Dense({layer.units}, {layer.activation or 'linear'})"
            name += f" {layer.name}" if layer.name else ""
            rows.append((name, f"{layer.units:,}", f"{layer.size:,}"))
        rows.append(("in all", "", f"{self.count_params():,}"))
        wide = max(len(name) for name, _, _ in rows)
        for name, outputs, parameters in rows:
            print_fn(f"{name:<{wide}}  {outputs:>8}  {parameters:>11}")

    def __repr__(self):
        where = f"{self.backend!r}".removeprefix("Backend")
        lines = [f"{type(self).__name__} on {where}"]
        lines += [f"  {layer!r}" for layer in [self._input, *self.layers] if layer]
        if self.parameters is not None:
            lines.append(f"  {plural(self.count_params(), 'parameter')}")
            if self.seeds is not None:
                lines[-1] += f" in each of {plural(len(self.seeds), 'model')}"
        return "\n".join(lines)


def _checked_seeds(seeds, seed):
    """Return the seeds of several models as a list, or raise a sentence."""
    if seed is not None:
        raise ValueError(
            f"seed and seeds cannot be given together, but got seed={seed!r}. Use "
            f"seeds for several models, seed for one."
        )
    try:
        listed = [require_integer("seeds[i]", each, least=0) for each in seeds]
    except TypeError:
        raise TypeError(
            f"seeds must be a list of integers, one for each model, but got {seeds!r}. "
            f"For so many models use seeds=range(32)."
        ) from None
    if not listed:
        raise ValueError("seeds must hold at least one seed, but it is empty.")
    return listed


def _checked(layers, new=None):
    """Return layers as a list, or raise a sentence if they cannot stand in a row."""
    row = list(layers) if isinstance(layers, (list, tuple)) else []
    dense = row[1:] if row and isinstance(row[0], Input) else row
    if not row or not all(isinstance(layer, Dense) for layer in dense):
        raise TypeError(
            f"layers must be a list of Dense layers, perhaps with an Input in front, "
            f"but got {layers!r}."
        )
    for number, layer in enumerate(row):
        taken = layer.in_model and (new is None or layer in new)
        if taken or layer in row[:number]:
            raise ValueError(
                f"Every layer must be a new one, but {layer!r} already has its place "
                f"in a model. Make another {type(layer).__name__}(...)."
            )
        if number > 0 and layer.input_shape is not None:
            raise ValueError(
                f"Only the first layer can have an input_shape, but {layer!r} comes "
                f"later. It takes what the layer before gives: leave it out."
            )
    return row
