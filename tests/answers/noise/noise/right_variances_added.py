import numpy as np


def noise(gradients, batch_size, replace):
    samples = gradients.shape[0]
    variance = gradients.var(axis=0).sum()
    factor = 1 if replace else (samples - batch_size) / (samples - 1)
    return float((variance * factor / batch_size) ** 0.5)
