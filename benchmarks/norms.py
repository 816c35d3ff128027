"""Gradient norms of random batches through `minisgd.gradient_noise`."""

import numpy as np

from benchmarks.ours import Fit
from minisgd import gradient_noise


class GradientNorms:
    """`gradient_norms`: everything, from the data to the norms.

    Parameters
    ----------
    norms : Norms
    **where
        Backend and device of the model.
    """

    def __init__(self, norms, **where):
        self.norms = norms
        fit = Fit(norms.problem, **where)
        fit.reset()
        self.model, self.x, self.y = fit.model, fit.x, fit.y

    def reset(self):
        pass

    def run(self):
        sizes, trials = list(self.norms.batch_sizes), self.norms.trials
        self.found = gradient_noise.gradient_norms(
            self.model, self.x, self.y, sizes, trials=trials, seed=0
        )

    def answer(self):
        return self.found.ravel()


class FurtherTrials(GradientNorms):
    """The same without what is computed once, whatever the number of trials."""

    def __init__(self, norms):
        super().__init__(norms)
        self.factors = gradient_noise.GradientFactors(self.model, self.x, self.y)

    def run(self):
        samples, trials = len(self.x), self.norms.trials
        self.found = [
            self.factors.norms(
                gradient_noise.draw_batches(samples, size, trials, seed=0)
            )
            for size in self.norms.batch_sizes
        ]

    def answer(self):
        return np.ravel(self.found)


class ExactCurve(GradientNorms):
    """The root mean square of every batch size, from one pass over the data."""

    def run(self):
        self.curve = gradient_noise.rms_gradient_norms(
            self.model, self.x, self.y, list(self.norms.batch_sizes)
        )

    def answer(self):
        return np.asarray(self.curve)
