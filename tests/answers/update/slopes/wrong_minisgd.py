# message: minisgd does not do this for you here: write it yourself.
import minisgd
import numpy as np


def slopes(w, b, x, y):
    x, y = np.array(x)[:, None], np.array(y)[:, None]
    gradient = minisgd.MeanSquaredError().gradient(w * x + b, y)
    return (gradient * x).sum(), gradient.sum()
