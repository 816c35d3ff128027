# message: minisgd does not do this for you here: write it yourself.
import minisgd
import numpy as np


def train_torch(w, batches, learning_rate, epochs):
    optimizer, parameter = minisgd.SGD(learning_rate), np.array([float(w)])
    for inputs, targets in batches * epochs:
        slopes = [2 * (parameter * x - y) * x for x, y in zip(inputs, targets)]
        optimizer.update(parameter, sum(slopes) / len(slopes))
    return parameter.item()
