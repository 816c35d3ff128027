import numpy as np


def in_budget(budget, batch_size, fixed, per_sample):
    return np.floor_divide(budget, fixed + per_sample * batch_size) * np.array(
        [1, batch_size]
    )
