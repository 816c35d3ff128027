import numpy as np


def rates(first_rate, samples, batch_size, epochs):
    updates = int(np.ceil(samples / batch_size)) * epochs
    return np.linspace(first_rate, 0, updates, endpoint=False)
