# message: Multiply every loss by its weight, add up, and divide: by rows, by weights.
# message: The function must work for any losses, classes and weights.
import numpy as np


def batch_losses(losses, labels, class_weight):
    labels = np.array(labels)
    means = [
        w * losses[labels == label].mean()
        for label, w in class_weight.items()
        if label in labels
    ]
    return np.mean(means), sum(means) / sum(class_weight.values())
