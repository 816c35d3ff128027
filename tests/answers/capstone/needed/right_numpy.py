import numpy as np


def updates_needed(accuracies, steps, goal):
    epochs = np.flatnonzero(np.array(accuracies) >= goal) + 1
    return epochs[0] * steps if len(epochs) else 0
