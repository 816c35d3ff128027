import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return dict(zip(classes, len(labels) / (len(classes) * counts)))
