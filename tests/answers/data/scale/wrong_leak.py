# message: The test rows must have no say in mean and deviation.
import numpy as np


def scale(training, test):
    everything = np.concatenate([training, test])
    mean, deviation = everything.mean(axis=0), everything.std(axis=0)
    return (training - mean) / deviation, (test - mean) / deviation
