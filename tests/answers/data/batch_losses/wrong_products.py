# message: has 3 items, but must have 2.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    return weights * losses
