# message: must be (6.0, 3.0), but it is (6.0, 4.0). The function must work
import numpy as np


def batch_losses(losses, labels, class_weight):
    weights = np.array([class_weight[label] for label in labels])
    return (weights * losses).mean(), losses.mean()
