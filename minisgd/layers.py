"""What is trained: dense layers and their first weights.

A layer's kernel and bias are views into one long vector that holds all parameters of
the model, and their gradients are views into a second one. The layers write formulas
about matrices; the optimizer sees two vectors.
"""

from math import sqrt

from minisgd.activations import ACTIVATIONS
from minisgd.backends import namespace, require_choice
from minisgd.counting import require_integer
from minisgd.inputs import takes_only_its_arguments
from minisgd.regularizers import L2


def glorot_uniform(rng, inputs, units):
    """Draw a kernel, shape (inputs, units), as Keras does by default.

    Uniform between plus and minus ``sqrt(6 / (inputs + units))``: Glorot and Bengio,
    Understanding the difficulty of training deep feedforward neural networks, 2010,
    equation 16.
    """
    limit = sqrt(6 / (inputs + units))
    return rng.uniform(-limit, limit, size=(inputs, units))


class Input:
    """Says how many inputs a model has: stands in front of its layers.

    Examples
    --------
    >>> Input(shape=(3,))
    Input(shape=(3,))
    """

    settings = ("shape",)
    input_shape = None

    @takes_only_its_arguments
    def __init__(self, shape):
        self.inputs = _one_axis("shape", shape)
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
    kernel_regularizer : L2, optional
        A penalty on the kernel.

    Attributes
    ----------
    kernel : array, shape (inputs, units)
    bias : array, shape (1, units)

    Examples
    --------
    >>> Dense(16, activation="relu", input_shape=(1,))
    Dense(16, activation='relu', input_shape=(1,))
    """

    settings = ("units", "activation", "input_shape", "kernel_regularizer")

    @takes_only_its_arguments
    def __init__(
        self, units, activation=None, input_shape=None, kernel_regularizer=None
    ):
        self.units = require_integer("units", units)
        require_choice("activation", activation, list(ACTIVATIONS))
        if kernel_regularizer is not None and not isinstance(kernel_regularizer, L2):
            raise TypeError(
                f"kernel_regularizer must be None or minisgd.l2(strength), but got "
                f"{kernel_regularizer!r}."
            )
        self.activation = activation
        self._activation = ACTIVATIONS[activation]()
        self.inputs = self.input_shape = None
        if input_shape is not None:
            self.inputs = _one_axis("input_shape", input_shape)
            self.input_shape = (self.inputs,)
        self.kernel_regularizer = kernel_regularizer
        self.in_model = False

    @property
    def size(self):
        """Parameters of this layer: a weight per input and unit, a bias per unit."""
        return (self.inputs + 1) * self.units

    def initial_parameters(self, rng):
        """Return a random kernel (inputs, units) and a bias of zeros (units,)."""
        return glorot_uniform(rng, self.inputs, self.units), [0.0] * self.units

    def bind(self, parameters, gradients):
        """Look at this layer's stretch of the two long vectors as kernel and bias."""
        self.kernel, self.bias = self._views(parameters)
        self.kernel_gradient, self.bias_gradient = self._views(gradients)

    def _views(self, vector):
        weights = self.inputs * self.units
        kernel = vector[:weights].reshape(self.inputs, self.units)
        return kernel, vector[weights:].reshape(1, self.units)

    def forward(self, x):
        """Return the outputs, shape (rows, units), for x of shape (rows, inputs)."""
        self.x = x
        self.output = self._activation.value(x @ self.kernel + self.bias)
        return self.output

    def backward(self, gradient):
        """Pass the gradient of the loss back through the layer.

        Parameters
        ----------
        gradient : array, shape (rows, units)
            Of the loss with respect to the outputs of the last `forward`.

        Returns
        -------
        array, shape (rows, inputs)
            Of the loss with respect to the inputs. The gradients with respect to
            kernel and bias are added to those already there.
        """
        gradient = self._activation.gradient(self.output, gradient)
        self.kernel_gradient += self.x.mT @ gradient
        self.bias_gradient += namespace(gradient).sum(gradient, axis=-2, keepdims=True)
        return gradient @ self.kernel.mT

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
        for name in "activation", "input_shape", "kernel_regularizer":
            value = getattr(self, name)
            if value is not None:
                text += f", {name}={value!r}"
        return text + ")"


def _one_axis(name, shape):
    """Return N from the shape of a sample (N,), or raise a sentence."""
    try:
        (inputs,) = shape
    except (TypeError, ValueError):
        raise ValueError(
            f"{name} must be a tuple with one number, as in (3,), but got {shape!r}."
        ) from None
    return require_integer(f"{name}[0]", inputs)
