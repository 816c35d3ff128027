"""The arithmetic of `fit` inlined by hand: how fast the same loop can be in NumPy.

There is no model here, no layer, no loss, no check, nobody who listens: only what the
line of the worked example needs, in as few calls as they go. What `fit` costs beyond
this is the price of its interface.
"""

import numpy as np

from benchmarks.peers import in_one_vector


class Inlined:
    """Train the line of a problem, everything written out."""

    def __init__(self, problem):
        self.problem = problem
        self.x, self.y = problem.data()
        self.rng = np.random.default_rng(0)

    def reset(self):
        kernel, bias = self.problem.first_weights()
        one = np.ones(1, self.problem.dtype)
        self.theta = np.concatenate([kernel[:, 0], bias, one])
        self.losses = []

    def run(self):
        problem = self.problem
        orders = problem.orders() if problem.order_is_given else None
        self.losses = train(
            self.theta,
            self.x,
            self.y,
            problem.batch_size,
            problem.epochs,
            problem.learning_rate,
            self.rng,
            orders,
        )

    def answer(self):
        return in_one_vector([self.theta[:-1]], self.losses)


EPOCHS_AT_ONCE = 25  # whose rows, maps and errors are made together


def train(theta, x, y, batch_size, epochs, rate, rng, orders=None):
    """Change `theta` = [kernel, bias, 1] in place; return the loss of every epoch.

    With the rows s = [x, 1, -y] * sqrt(2 * rate / batch_size), an update is a linear
    map, theta - s.T @ s @ theta (but for the 1). The maps of many updates are made
    together, then theta goes through them one by one, then all errors are taken
    together: see `minisgd.replay.maps`, whose arithmetic this is.
    """
    samples, columns = len(x), len(theta)
    steps = samples // batch_size
    if steps * batch_size < samples:
        raise ValueError("The inlined loop takes whole batches only.")
    scale = np.sqrt(2 * rate / batch_size)
    table = np.concatenate([x, np.ones_like(y), -y], axis=1) * x.dtype.type(scale)
    at_once = EPOCHS_AT_ONCE * steps
    rows = np.empty((at_once, batch_size, columns), x.dtype)
    maps = np.empty((at_once, columns, columns), x.dtype)
    trail = np.empty((at_once + 1, columns), x.dtype)
    walk = [(maps[i].dot, trail[i], trail[i + 1]) for i in range(at_once)]
    one, lowest = np.eye(columns, dtype=x.dtype), 2 ** samples.bit_length() - 1
    numbers, losses = np.arange(samples, dtype=np.uint64), []
    for epoch in range(0, epochs, EPOCHS_AT_ONCE):
        now = min(EPOCHS_AT_ONCE, epochs - epoch)
        updates = now * steps
        if orders is None:
            order = rng.integers(2**64, size=(now, samples), dtype=np.uint64)
            order &= ~np.uint64(lowest)
            order |= numbers
            order.sort(axis=1)
            order &= np.uint64(lowest)
            order = order.view(np.int64)
        else:
            order = orders[epoch : epoch + now]
        batches, these = rows[:updates], maps[:updates]
        table.take(order.ravel(), 0, batches.reshape(-1, columns), "clip")
        np.matmul(batches.mT, batches, these)
        these[:, -1] = 0
        np.subtract(one, these, these)
        trail[0] = theta
        for product, before, after in walk[:updates]:
            product(before, after)
        theta[:] = trail[updates]
        errors = np.matvec(batches, trail[:updates]) / scale
        losses += (errors.reshape(now, -1) ** 2).mean(axis=1).tolist()
    return losses
