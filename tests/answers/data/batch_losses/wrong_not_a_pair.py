# message: is 8.5, a float, but must be a tuple of 2 numbers.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    return float((weights * losses).sum() / len(losses))
