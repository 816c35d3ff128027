"""What is trained: dense layers and their first weights.

A layer's kernel and bias are views into one long vector that holds all parameters of
the model, and their gradients are views into a second one. The layers write formulas
about matrices; the optimizer sees two vectors.
"""

from minisgd import regularizers
from minisgd.activations import ACTIVATIONS, name_of
from minisgd.backends import namespace
from minisgd.counting import require_integer
from minisgd.initializers import INITIALIZERS
from minisgd.inputs import (
    require_choice,
    require_shapes_of,
    takes_only_its_arguments,
)
from minisgd.not_ours import ARGUMENTS, names_of


class Input:
    """Says how many inputs a model has: stands in front of its layers.

    Examples
    --------
    >>> Input(shape=(3,))
    Input(shape=(3,))
    """

    settings = ("shape", "name")
    input_shape = None

    @takes_only_its_arguments
    def __init__(self, shape, name=None):
        self.name = name
        self.inputs = one_axis("shape", shape)
        self.shape = (self.inputs,)
        self.in_model = False

    def __repr__(self):
        return f"Input(shape={self.shape})"


class Dense:
    """A layer in which every unit sees every input: activation(x @ kernel + bias).

    Parameters
    ----------
    units : int
        Outputs of the layer.
    activation : str, optional
        "linear" (the default), "relu", "sigmoid", "tanh" or "softmax".
    input_shape : tuple of int, optional
        Shape of one sample, as in ``(3,)``. Only the first layer can have one; left
        out, it is read off the data.
    kernel_initializer : str
        What the weights are at first: "glorot_uniform", "glorot_normal",
        "he_uniform", "he_normal" or "zeros".
    kernel_regularizer : L1, L2 or str, optional
        A penalty on the kernel; "l1" and "l2" are those of strength 0.01.
    name : str, optional
    input_dim : int, optional
        ``input_dim=3`` is another way to say ``input_shape=(3,)``.

    Attributes
    ----------
    kernel : array, shape (inputs, units)
    bias : array, shape (1, units)

    Examples
    --------
    >>> Dense(16, activation="relu", input_shape=(1,))
    Dense(16, activation='relu', input_shape=(1,))
    """

    settings = (
        "units",
        "activation",
        "input_shape",
        "kernel_initializer",
        "kernel_regularizer",
        "name",
    )

    @takes_only_its_arguments
    def __init__(
        self,
        units,
        activation=None,
        input_shape=None,
        kernel_initializer="glorot_uniform",
        kernel_regularizer=None,
        name=None,
        input_dim=None,
    ):
        self.units = require_integer("units", units)
        require_choice("kernel_initializer", kernel_initializer, list(INITIALIZERS))
        self.activation = name_of(activation)
        self._activation = ACTIVATIONS[self.activation]()
        self.inputs = self.input_shape = None
        if input_dim is not None:
            input_shape = (require_integer("input_dim", input_dim),)
        if input_shape is not None:
            self.inputs = one_axis("input_shape", input_shape)
            self.input_shape = (self.inputs,)
        self.kernel_initializer = kernel_initializer
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.name, self.in_model, self._backend = name, False, None

    @property
    def size(self):
        """Parameters of this layer: a weight per input and unit, a bias per unit."""
        return (self.inputs + 1) * self.units

    def initial_parameters(self, rng):
        """Return a random kernel (inputs, units) and a bias of zeros (units,)."""
        draw = INITIALIZERS[self.kernel_initializer]
        return draw(rng, self.inputs, self.units), [0.0] * self.units

    def bind(self, backend, parameters, gradients):
        """Look at this layer's stretch of the two long vectors as kernel and bias."""
        self._backend = backend
        self.kernel, self.bias = self._views(parameters)
        self.kernel_gradient, self.bias_gradient = self._views(gradients)

    def _views(self, vector):
        weights = self.inputs * self.units
        lead = tuple(vector.shape[:-1])  # one for each model, if there are several
        kernel = vector[..., :weights].reshape(*lead, self.inputs, self.units)
        return kernel, vector[..., weights:].reshape(*lead, 1, self.units)

    def get_weights(self):
        """Return copies of kernel (inputs, units) and bias (units,), as NumPy arrays."""
        if self._backend is None:
            raise ValueError(
                "The layer has no weights yet, because nothing says how many inputs it "
                "has. Put it into a model, and give the first layer an input_shape."
            )
        kernel, bias = map(self._backend.to_numpy, (self.kernel, self.bias))
        return [kernel.copy(), bias[..., 0, :].copy()]

    def set_weights(self, weights):
        """Take over a kernel and a bias."""
        weights = require_shapes_of(self.get_weights(), weights)
        kernel, bias = map(self._backend.array, weights)
        self.kernel[...], self.bias[...] = kernel, bias[..., None, :]

    @property
    def trainable(self):
        """Always true."""
        return True

    @trainable.setter
    def trainable(self, value):
        if not value:
            raise ValueError(f"trainable cannot be {value!r}. {ARGUMENTS['trainable']}")

    def forward(self, x):
        """Return the outputs, shape (rows, units), for x of shape (rows, inputs)."""
        self.x = x
        self.output = self._activation.value(x @ self.kernel + self.bias)
        return self.output

    def backward(self, gradient, to_inputs=True):
        """Pass the gradient of the loss back through the layer.

        Parameters
        ----------
        gradient : array, shape (rows, units)
            Of the loss with respect to the outputs of the last `forward`.
        to_inputs : bool
            Whether it is to go on to the inputs. For a first layer, that would be as
            much work as all the rest.

        Returns
        -------
        array, shape (rows, inputs), or None
            Of the loss with respect to the inputs. The gradients with respect to
            kernel and bias are added to those already there.
        """
        gradient = self._activation.gradient(self.output, gradient)
        self.kernel_gradient += self.x.mT @ gradient
        self.bias_gradient += namespace(gradient).sum(gradient, axis=-2, keepdims=True)
        return gradient @ self.kernel.mT if to_inputs else None

    def penalty(self):
        """Return what the regulariser adds to the loss."""
        if self.kernel_regularizer is None:
            return 0.0
        return self.kernel_regularizer.value(self.kernel)

    def add_penalty_gradient(self):
        """Add the gradient of `penalty` to the kernel's."""
        if self.kernel_regularizer is not None:
            self.kernel_gradient += self.kernel_regularizer.gradient(self.kernel)

    def __repr__(self):
        text = f"Dense({self.units}"
        for name in self.settings[1:]:
            value = getattr(self, name)
            if value not in (None, "glorot_uniform"):
                text += f", {name}={value!r}"
        return text + ")"


def one_axis(name, shape):
    """Return N from the shape of a sample (N,), or raise a sentence."""
    try:
        (inputs,) = shape
    except (TypeError, ValueError):
        raise ValueError(
            f"{name} must be a tuple with one number, as in (3,), but got {shape!r}."
        ) from None
    return require_integer(f"{name}[0]", inputs)


InputLayer = Input  # another name that Keras has for it
__getattr__ = names_of(__name__, ["Dense", "Input"])
