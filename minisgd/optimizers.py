"""How a gradient becomes an update: the optimizers."""

from minisgd.backends import namespace, require_choice
from minisgd.inputs import require_number


class SGD:
    """Gradient descent: move the parameters a little against the gradient.

    With gradient ``g`` of the batch and parameters ``p``, one update is::

        g = g + weight_decay * p                     if weight_decay
        v = momentum * v + g                         if momentum
        g = g + momentum * v  if nesterov  else  v   if momentum
        p = p - learning_rate * g

    These are the rules of ``torch.optim.SGD``. (Sutskever, Martens, Dahl and Hinton,
    On the importance of initialization and momentum in deep learning, 2013, put the
    learning rate inside ``v``; for a constant rate the path is the same.)

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

    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, weight_decay=0.0
    ):
        self.learning_rate = require_number(
            "learning_rate", learning_rate, "greater than 0", lambda rate: rate > 0
        )
        self.momentum = require_number(
            "momentum", momentum, "at least 0 and less than 1", lambda m: 0 <= m < 1
        )
        self.weight_decay = require_number(
            "weight_decay", weight_decay, "at least 0", lambda decay: decay >= 0
        )
        if nesterov and momentum == 0:
            raise ValueError(
                "nesterov=True needs momentum, but got momentum=0. Try momentum=0.9."
            )
        self.nesterov = nesterov
        self.velocity = None
        self.model = None  # the one that it updates

    def update(self, parameters, gradients):
        """Change `parameters` in place, once.

        Parameters
        ----------
        parameters, gradients : array, shape (n,)
            All parameters of the model, and the gradient of the batch loss.
        """
        move = gradients
        if self.weight_decay:
            move = move + self.weight_decay * parameters
        if self.momentum:
            if self.velocity is None:
                self.velocity = namespace(parameters).zeros_like(parameters)
            self.velocity *= self.momentum
            self.velocity += move
            move = (
                move + self.momentum * self.velocity if self.nesterov else self.velocity
            )
        parameters -= self.learning_rate * move

    def __repr__(self):
        settings = f"learning_rate={self.learning_rate}"
        for name in "momentum", "nesterov", "weight_decay":
            if getattr(self, name):
                settings += f", {name}={getattr(self, name)}"
        return f"SGD({settings})"


def get(optimizer):
    """Return an optimizer from its name; an optimizer object is returned as it is.

    Examples
    --------
    >>> get("sgd")
    SGD(learning_rate=0.01)
    """
    if isinstance(optimizer, SGD):
        return optimizer
    require_choice("optimizer", optimizer, ("sgd",), "Or pass minisgd.SGD(...).")
    return SGD()
