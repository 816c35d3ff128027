import sys
import warnings


def class_weights(labels):
    print("weighing")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    weights = {}
    for label in labels:
        weights[label] = weights.get(label, 0) + 1
    number = len(weights)
    for label in weights:
        weights[label] = sum(1 for _ in labels) / number / weights[label]
    return weights
