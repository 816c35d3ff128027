# message: What stands in a row of padding means nothing: leave it out.
# points: 1
import numpy as np


def accumulate(micro_batches):
    return np.concatenate([gradients for gradients, _ in micro_batches]).mean(axis=0)
