# message: These are places in the list. Return the batch sizes.
import numpy as np


def first_done(runs, fixed, per_sample):
    sizes, updates = np.array(runs).T
    clocks = updates, updates * sizes, updates * (fixed + per_sample * sizes)
    return tuple(int(np.argmin(clock)) for clock in clocks)
