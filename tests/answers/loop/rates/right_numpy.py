import numpy as np


def rates(steps_per_epoch, epochs, warm_up, full_rate):
    iteration = np.arange(steps_per_epoch * epochs) + 1
    return full_rate * np.minimum(iteration / warm_up, 1)
