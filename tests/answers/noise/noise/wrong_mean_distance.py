# message: First square the distances, then take their mean, last the root.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    distances = np.linalg.norm(gradients - gradients.mean(axis=0), axis=1)
    return distances.mean() * np.sqrt(rest / batch_size)
