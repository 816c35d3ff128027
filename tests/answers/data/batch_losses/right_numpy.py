import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    return np.mean(weights * losses), np.average(losses, weights=weights)
