"""Plain NumPy, as it stands in textbooks: the formulas, one after the other.

Batches are taken by fancy indexing, products are written ``@``, means ``np.mean``, and
every line makes a fresh array. It is what one writes first, and correct.
"""

import numpy as np

from benchmarks.peers import in_one_vector


class Textbook:
    """Train the line or the network of a problem."""

    def __init__(self, problem):
        self.problem = problem
        self.x, self.y = problem.data()
        self.rng = np.random.default_rng(0)

    def reset(self):
        self.weights, self.losses = self.problem.first_weights(), []

    def run(self):
        problem = self.problem
        step = line_step if problem.is_line else network_step
        for epoch in range(problem.epochs):
            total = 0.0
            order = self._order(epoch)
            for start in range(0, problem.rows, problem.batch_size):
                rows = order[start : start + problem.batch_size]
                loss, gradients = step(self.weights, self.x[rows], self.y[rows])
                for array, gradient in zip(self.weights, gradients, strict=True):
                    array -= problem.learning_rate * gradient
                total += len(rows) * loss
            self.losses.append(total / problem.rows)

    def _order(self, epoch):
        if self.problem.order_is_given:
            return self.problem.orders()[epoch]
        return self.rng.permutation(self.problem.rows)

    def answer(self):
        return in_one_vector(self.weights, self.losses)


def line_step(weights, x, y):
    """Return the mean squared error of a batch, and its gradients."""
    kernel, bias = weights
    error = x @ kernel + bias - y
    loss = np.mean(error**2)
    return loss, [2 * x.T @ error / len(x), 2 * np.mean(error, axis=0)]


def network_step(weights, x, y):
    """Return the crossentropy of a batch, and its gradients."""
    kernel_1, bias_1, kernel_2, bias_2 = weights
    hidden = np.maximum(x @ kernel_1 + bias_1, 0)
    logits = hidden @ kernel_2 + bias_2
    logits = logits - logits.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(logits).sum(axis=1, keepdims=True))
    each = np.arange(len(x))
    loss = np.mean(log_sum[:, 0] - logits[each, y])
    slope = np.exp(logits - log_sum)
    slope[each, y] -= 1
    slope /= len(x)
    hidden_slope = (slope @ kernel_2.T) * (hidden > 0)
    return loss, [
        x.T @ hidden_slope,
        hidden_slope.sum(axis=0),
        hidden.T @ slope,
        slope.sum(axis=0),
    ]


class GradientNorms:
    """The norm of the gradient of many random batches, each gradient formed."""

    def __init__(self, norms):
        self.norms = norms
        self.x, self.y = norms.problem.data()
        self.weights = norms.problem.first_weights()

    def reset(self):
        self.rng = np.random.default_rng(0)

    def run(self):
        for size in self.norms.batch_sizes:
            for _ in range(self.norms.trials):
                self.norm_of(self.rng.integers(len(self.x), size=size))

    def norm_of(self, rows):
        """Return the norm of the gradient of the mean loss of some rows."""
        _, gradients = network_step(self.weights, self.x[rows], self.y[rows])
        return np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))

    def answer(self):
        """Return the norms for the batches that the library draws."""
        from minisgd.gradient_noise import draw_batches

        samples, trials = len(self.x), self.norms.trials
        return np.array(
            [
                self.norm_of(rows)
                for size in self.norms.batch_sizes
                for rows in draw_batches(samples, size, trials, seed=0)
            ]
        )
