import sys
import warnings

import numpy as np


def batch_losses(losses, labels, class_weight):
    print("weighing")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    labels = np.array(labels)
    total = sum(w * losses[labels == label].sum() for label, w in class_weight.items())
    weight = sum(w * np.sum(labels == label) for label, w in class_weight.items())
    return [total / labels.size, total / weight]
