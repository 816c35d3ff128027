# message: Keras' way comes first, PyTorch's second.
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    total = (weights * losses).sum()
    return total / weights.sum(), total / len(losses)
