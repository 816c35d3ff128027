# message: Every sample brings its weight: not each class once.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    total = (weights * losses).sum()
    return total / len(losses), total / sum(class_weight.values())
