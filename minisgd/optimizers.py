"""How a gradient becomes an update: the optimizers."""

from math import sqrt

from minisgd.backends import namespace
from minisgd.counting import require_flag
from minisgd.inputs import (
    by_name,
    require_at_least_0,
    require_number,
    takes_only_its_arguments,
)
from minisgd.not_ours import names_of


class Optimizer:
    """Base of the optimizers.

    Attributes
    ----------
    learning_rate : float
        May be changed between updates, as the callbacks do that schedule it.
    model : Sequential or None
        The one that it updates.

    Examples
    --------
    To write one of your own, say how an update changes the parameters:

    >>> import numpy as np
    >>> class MovesOfOneLength(Optimizer):
    ...     def update(self, parameters, gradients):
    ...         parameters -= self.learning_rate * np.sign(gradients)
    >>> p = np.array([1.0, 2.0])
    >>> MovesOfOneLength(learning_rate=0.5).update(p, np.array([10.0, -0.1]))
    >>> p
    array([0.5, 2.5])
    """

    settings = ("learning_rate",)  # arguments that it was made from, this one first
    memory = ()  # attributes that it remembers from update to update

    def __init__(self, learning_rate):
        self.learning_rate, self.model = learning_rate, None

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, rate):
        self._learning_rate = float(_positive("learning_rate", rate))

    lr = learning_rate  # its name in old scripts

    @property
    def iterations(self):
        """Updates of the model since it was made."""
        return 0 if self.model is None else self.model.iteration

    def update(self, parameters, gradients):
        """Change `parameters` in place, once.

        Parameters
        ----------
        parameters, gradients : array, shape (n,)
            All parameters of the model, and the gradient of the loss, with what
            regularisers add to it.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must say how an update changes the parameters, "
            f"update(parameters, gradients): see help(minisgd.optimizers.Optimizer)."
        )

    def __repr__(self):
        values = {name: getattr(self, name) for name in self.settings}
        shown = [f"{name}={value}" for name, value in values.items() if value]
        return f"{type(self).__name__}({', '.join(shown)})"


class SGD(Optimizer):
    """Gradient descent: move the parameters a little against the gradient.

    With gradient ``g`` of the batch and parameters ``p``, one update is::

        g = g + weight_decay * p                            if weight_decay
        move = learning_rate * g
        v = momentum * v + move                             if momentum
        move = move + momentum * v  if nesterov  else  v    if momentum
        p = p - move

    This is the momentum of Sutskever, Martens, Dahl and Hinton, On the importance of
    initialization and momentum in deep learning, 2013, and of Keras. With a constant
    learning rate it takes the path of ``torch.optim.SGD``, which keeps gradients in
    ``v`` and so applies a changed rate to old gradients as well. Weight decay is
    PyTorch's.

    The optimizer neither knows nor decides how many rows the gradient came from: that
    is the batch size, and the name SGD is used for all of them.

    Parameters
    ----------
    learning_rate : float
        Length of the move as a multiple of the gradient.
    momentum : float
        Share of the last move that is carried on, from 0 up to but not including 1.
    nesterov : bool
        Look ahead along the move before taking it. Needs momentum.
    weight_decay : float
        Share of the parameters themselves that is added to the gradient.

    Examples
    --------
    >>> import numpy as np
    >>> p = np.array([1.0, 2.0])
    >>> SGD(learning_rate=0.5).update(p, np.array([1.0, -1.0]))
    >>> p
    array([0.5, 2.5])
    """

    settings = ("learning_rate", "momentum", "nesterov", "weight_decay")
    memory = ("velocity",)

    @takes_only_its_arguments
    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, weight_decay=0.0
    ):
        super().__init__(learning_rate)
        self.momentum = _share("momentum", momentum)
        self.weight_decay = require_at_least_0("weight_decay", weight_decay)
        self.nesterov = require_flag("nesterov", nesterov)
        if nesterov and momentum == 0:
            raise ValueError(
                "nesterov=True needs momentum, but got momentum=0. Try momentum=0.9."
            )
        self.velocity = None

    def update(self, parameters, gradients):
        gradient = gradients
        if self.weight_decay:
            gradient = gradient + self.weight_decay * parameters
        move = self.learning_rate * gradient
        if self.momentum:
            if self.velocity is None:
                self.velocity = namespace(parameters).zeros_like(parameters)
            self.velocity *= self.momentum
            self.velocity += move
            if self.nesterov:
                move = move + self.momentum * self.velocity
            else:
                move = self.velocity
        parameters -= move


class Adam(Optimizer):
    """Adam: how far each parameter moves depends on what its own gradients were like.

    With gradient ``g`` of the batch and parameters ``p``, update number ``t`` is::

        m = m + (1 - beta_1) * (g - m)             the mean of the gradients
        v = v + (1 - beta_2) * (g**2 - v)          the mean of their squares
        rate = learning_rate * sqrt(1 - beta_2**t) / (1 - beta_1**t)
        p = p - rate * m / (sqrt(v) + epsilon)

    Kingma and Ba, Adam: A method for stochastic optimization, 2015, the form at the end
    of their section 2, which is that of Keras.

    Parameters
    ----------
    learning_rate : float
        About the length of the move of every parameter.
    beta_1, beta_2 : float
        Shares of the old means that are kept, from 0 up to but not including 1.
    epsilon : float
        Keeps the quotient finite.

    Examples
    --------
    The first move is as long as the learning rate, however steep the loss:

    >>> import numpy as np
    >>> p = np.array([1.0, 2.0])
    >>> Adam(learning_rate=0.5).update(p, np.array([100.0, -0.1]))
    >>> p.round(4)
    array([0.5, 2.5])
    """

    settings = ("learning_rate", "beta_1", "beta_2", "epsilon")
    memory = ("updates", "mean", "mean_square")

    @takes_only_its_arguments
    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
        super().__init__(learning_rate)
        self.beta_1, self.beta_2 = _share("beta_1", beta_1), _share("beta_2", beta_2)
        self.epsilon = _positive("epsilon", epsilon)
        self.updates, self.mean, self.mean_square = 0, None, None

    def update(self, parameters, gradients):
        xp = namespace(parameters)
        if self.mean is None:
            self.mean = xp.zeros_like(parameters)
            self.mean_square = xp.zeros_like(parameters)
        self.updates += 1
        self.mean += (1 - self.beta_1) * (gradients - self.mean)
        self.mean_square += (1 - self.beta_2) * (gradients**2 - self.mean_square)
        rate = self.learning_rate * sqrt(1 - self.beta_2**self.updates)
        rate /= 1 - self.beta_1**self.updates
        parameters -= rate * self.mean / (xp.sqrt(self.mean_square) + self.epsilon)


class RMSprop(Optimizer):
    """Divide each gradient by the size that it lately had.

    With gradient ``g`` of the batch and parameters ``p``, one update is::

        v = rho * v + (1 - rho) * g**2            the mean of the squares
        p = p - learning_rate * g / sqrt(v + epsilon)

    Hinton, Neural networks for machine learning, 2012, lecture 6e, in the form that
    Keras has.

    Parameters
    ----------
    learning_rate : float
    rho : float
        Share of the old mean that is kept, from 0 up to but not including 1.
    epsilon : float
        Keeps the quotient finite.

    Examples
    --------
    >>> import numpy as np
    >>> p = np.array([1.0, 2.0])
    >>> RMSprop(learning_rate=0.1, rho=0.75).update(p, np.array([100.0, -0.1]))
    >>> p.round(4)
    array([0.8, 2.2])
    """

    settings = ("learning_rate", "rho", "epsilon")
    memory = ("mean_square",)

    @takes_only_its_arguments
    def __init__(self, learning_rate=0.001, rho=0.9, *, epsilon=1e-7):
        super().__init__(learning_rate)
        self.rho = _share("rho", rho)
        self.epsilon = _positive("epsilon", epsilon)
        self.mean_square = None

    def update(self, parameters, gradients):
        xp = namespace(parameters)
        if self.mean_square is None:
            self.mean_square = xp.zeros_like(parameters)
        self.mean_square *= self.rho
        self.mean_square += (1 - self.rho) * gradients**2
        move = gradients / xp.sqrt(self.mean_square + self.epsilon)
        parameters -= self.learning_rate * move


def _positive(name, value):
    return require_number(name, value, "greater than 0", lambda number: number > 0)


def _share(name, value):
    """Return the share of the past that is kept, or raise a sentence."""
    expected = "at least 0 and less than 1"
    return require_number(name, value, expected, lambda share: 0 <= share < 1)


OPTIMIZERS = {"sgd": SGD, "adam": Adam, "rmsprop": RMSprop}


def get(optimizer):
    """Return an optimizer from its name; an optimizer object is returned as it is.

    Examples
    --------
    >>> get("sgd")
    SGD(learning_rate=0.01)
    """
    if isinstance(optimizer, Optimizer):
        return optimizer
    advice = "Or pass minisgd.SGD(...)."
    return by_name("optimizer", optimizer, OPTIMIZERS, advice)()


__getattr__ = names_of(__name__, ["SGD", "Adam", "RMSprop"])
