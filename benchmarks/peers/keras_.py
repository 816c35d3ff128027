"""Keras: ``compile`` and ``fit``, on the backend that its process was started with.

With ``steps_per_execution`` Keras on JAX compiles so many steps into one program: few
users know it, and it is what to turn to when the steps are small, so it has a line of
its own. ``verbose=0`` as with everybody else.

Keras cannot be told an order. To be checked it gets all epochs laid out one after
the other, as one long epoch in the given order: the same updates on the same batches.
"""

import keras
import numpy as np

from benchmarks.peers import in_one_vector


class Fit:
    """Train the line or the network of a problem."""

    def __init__(self, problem, steps_per_execution=1):
        self.problem = problem
        keras.config.set_floatx(problem.dtype)
        self.x, self.y = problem.data()
        self.how = {"epochs": problem.epochs, "shuffle": problem.shuffled}
        if problem.order_is_given:
            order = problem.orders().ravel()
            self.x, self.y = self.x[order], self.y[order]
            self.how = {"epochs": 1, "shuffle": False}
        layers = [keras.Input((problem.columns,)), keras.layers.Dense(problem.outputs)]
        loss = "mean_squared_error"
        if not problem.is_line:
            hidden = keras.layers.Dense(problem.hidden, activation="relu")
            layers.insert(1, hidden)
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        self.model = keras.Sequential(layers)
        self.model.compile(
            optimizer=keras.optimizers.SGD(problem.learning_rate),
            loss=loss,
            steps_per_execution=steps_per_execution,
        )

    def reset(self):
        self.model.set_weights(self.problem.first_weights())

    def run(self):
        batch_size = self.problem.batch_size
        self.history = self.model.fit(
            self.x, self.y, batch_size=batch_size, verbose=0, **self.how
        )

    def answer(self):
        weights = [np.asarray(array) for array in self.model.get_weights()]
        return in_one_vector(weights, self.history.history["loss"])
