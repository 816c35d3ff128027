"""JAX on the CPU: the whole training compiled into one program.

Epochs and updates are two nested ``lax.scan``, the order is drawn inside of them by
``jax.random.permutation``, gradients come from ``value_and_grad``. That is the fastest
that can be written in JAX without giving up the textbook's structure. Compilation is
not timed; it is over after the first run.
"""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from benchmarks.peers import in_one_vector


class Scan:
    """Train the line or the network of a problem."""

    def __init__(self, problem):
        self.problem = problem
        self.x, self.y = (jnp.asarray(array) for array in problem.data())
        self.orders = None
        if problem.order_is_given:
            self.orders = jnp.asarray(problem.orders().astype(np.int32))
        self.key = jax.random.key(0)

    def reset(self):
        self.first = [jnp.asarray(array) for array in self.problem.first_weights()]

    def run(self):
        self.key, key = jax.random.split(self.key)
        found = train(self.problem, self.first, self.x, self.y, key, self.orders)
        self.weights, self.losses = jax.block_until_ready(found)

    def answer(self):
        return in_one_vector(self.weights, self.losses)


@partial(jax.jit, static_argnums=0)
def train(problem, weights, x, y, key, orders):
    """Return the weights after all epochs, and the loss of every epoch."""
    loss_of = line_loss if problem.is_line else network_loss
    batch_size = problem.batch_size
    whole = problem.rows // batch_size

    def update(weights, batch):
        loss, gradients = jax.value_and_grad(loss_of)(weights, *batch)
        weights = [w - problem.learning_rate * g for w, g in zip(weights, gradients)]
        return weights, loss * len(batch[0])

    def update_with_rows(weights, rows):
        return update(weights, (x[rows], y[rows]))

    def epoch(weights, how):
        if not problem.shuffled:
            weights, total = update(weights, (x, y))
            return weights, total / problem.rows
        order = how if orders is not None else jax.random.permutation(how, len(x))
        in_batches = order[: whole * batch_size].reshape(whole, batch_size)
        weights, totals = lax.scan(update_with_rows, weights, in_batches)
        total = totals.sum()
        if problem.rows % batch_size:  # the short last batch
            weights, last = update_with_rows(weights, order[whole * batch_size :])
            total += last
        return weights, total / problem.rows

    each = orders if orders is not None else jax.random.split(key, problem.epochs)
    return lax.scan(epoch, weights, each)


def line_loss(weights, x, y):
    kernel, bias = weights
    return jnp.mean((x @ kernel + bias - y) ** 2)


def network_loss(weights, x, y):
    kernel_1, bias_1, kernel_2, bias_2 = weights
    hidden = jax.nn.relu(x @ kernel_1 + bias_1)
    logs = jax.nn.log_softmax(hidden @ kernel_2 + bias_2)
    return -jnp.mean(jnp.take_along_axis(logs, y[:, None], axis=1))
