"""The peers: the same training, written for other libraries.

Every contestant is a class with

- ``__init__(problem, ...)``: data and model are made ready, which is not timed;
- ``reset()``: back to the first weights, not timed either;
- ``run()``: the work, which is timed. It records the loss of every epoch, as a training
  that anybody looks at does. If it returns a number, that counts instead of the time;
- ``answer()``: all parameters in one vector and, at its end, the mean of the losses.
  Contestants that do the same work must give the same answer.

Kernels have shape (inputs, units) in an answer, whatever the library's own layout is.
"""

import numpy as np


def in_one_vector(weights, losses):
    """Return an answer from kernels and biases, and from the losses of the epochs."""
    flat = [np.ravel(np.asarray(array, dtype=float)) for array in weights]
    return np.concatenate([*flat, [np.mean(losses)]])
