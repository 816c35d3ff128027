# message: The sum is not divided yet.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    return (weights * losses).sum(), (weights * losses).sum()
