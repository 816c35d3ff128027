# message: minisgd does not do this for you here: write it yourself.
import minisgd
import numpy as np


def update_from(w, micro_batches, learning_rate):
    loss, total, rows = minisgd.MeanSquaredError(), 0, 0
    for inputs, targets in micro_batches:
        x, y = np.array(inputs)[:, None], np.array(targets)[:, None]
        total += (loss.gradient(w * x, y) * x).sum() * len(x)
        rows += len(x)
    return w - learning_rate * total / rows
