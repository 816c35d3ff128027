import numpy as np


def first_done(runs, fixed, per_sample):
    sizes, updates = np.array(runs).T
    table = np.stack([updates, updates * sizes, updates * (fixed + per_sample * sizes)])
    return sizes[table.argmin(axis=1)]
