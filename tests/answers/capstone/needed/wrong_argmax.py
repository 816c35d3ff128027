# message: The goal is not reached after the first epoch, nor later
import numpy as np


def updates_needed(accuracies, steps, goal):
    return (np.argmax(np.array(accuracies) >= goal) + 1) * steps
