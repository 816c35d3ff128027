"""The same training through minisgd, by its public interface alone."""

import tracemalloc

import numpy as np

import minisgd as ms
from benchmarks.peers import in_one_vector
from benchmarks.problems import given_sampler


class Fit:
    """Train the line or the network of a problem with `Sequential.fit`.

    Parameters
    ----------
    fit, compile : dict, optional
        More arguments of `fit` and of `compile`.
    **where
        Backend and device of the model.
    """

    more, for_compile, order = {}, {}, {}  # arguments of fit, compile, and fit

    def __init__(self, problem, fit=None, compile=None, **where):
        self.problem = problem
        self.x, self.y = problem.data()
        self.more, self.for_compile = fit or {}, compile or {}
        self.model = self.new_model(seed=0, **where)

    def new_model(self, **arguments):
        """Return a compiled model of the problem."""
        problem, layers = self.problem, [ms.Dense(self.problem.outputs)]
        loss = "mse"
        if not problem.is_line:
            layers.insert(0, ms.Dense(problem.hidden, "relu"))
            loss = ms.SparseCategoricalCrossentropy(from_logits=True)
        model = ms.Sequential(
            [ms.Input((problem.columns,)), *layers], dtype=problem.dtype, **arguments
        )
        optimizer = ms.SGD(problem.learning_rate)
        model.compile(optimizer=optimizer, loss=loss, **self.for_compile)
        return model

    def reset(self):
        self.model.set_weights(self.problem.first_weights())
        self.order = {"shuffle": self.problem.shuffled}
        if self.problem.order_is_given:
            self.order = {"sampler": given_sampler(self.problem)}

    def run(self):
        self.history = self.model.fit(
            self.x,
            self.y,
            batch_size=self.problem.batch_size,
            epochs=self.problem.epochs,
            verbose=0,
            **self.order,
            **self.more,
        )

    def answer(self):
        return in_one_vector(self.model.get_weights(), self.history.history["loss"])


class PeakMemory(Fit):
    """The most memory, in bytes, that a training takes beyond data and model."""

    def run(self):
        tracemalloc.start()
        super().run()
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak


class Replicas(Fit):
    """Many seeds in one call.

    Parameters
    ----------
    work : Seeds
    shared_order : bool
        Whether all see the rows in the same order.
    fit : dict, optional
        More arguments of `fit`.
    **where
        Backend and device of the models.
    """

    def __init__(self, work, shared_order=False, fit=None, **where):
        self.problem, self.seeds, self.more = work.problem, work.seeds, fit or {}
        self.x, self.y = self.problem.data()
        self.shared_order, self.where = shared_order, where

    def reset(self):
        self.model = self.new_model(seeds=range(self.seeds), **self.where)
        if self.shared_order:  # one sampler is for all
            self.order = {"sampler": ms.Shuffled(self.problem.rows, seed=0)}

    def answer(self):
        return self.model.backend.to_numpy(self.model.parameters).ravel()


class EachOnItsOwn(Fit):
    """The same seeds, one model after the other.

    Parameters
    ----------
    work : Seeds
    """

    def __init__(self, work):
        self.problem, self.seeds = work.problem, work.seeds
        self.x, self.y = self.problem.data()

    def reset(self):
        self.models = [self.new_model(seed=seed) for seed in range(self.seeds)]

    def run(self):
        for model in self.models:
            self.model = model
            super().run()

    def answer(self):
        return np.concatenate([model.parameters for model in self.models])
