# message: stopped with KeyError: 2. It happened in the line
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[row] for row in range(len(labels))])
    return np.mean(weights * losses), np.average(losses, weights=weights)
