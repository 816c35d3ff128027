# message: Divide by the samples, not by the classes.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    total = (weights * losses).sum()
    return total / len(class_weight), total / weights.sum()
