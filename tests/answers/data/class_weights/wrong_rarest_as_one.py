# message: must be {0: 0.66666667, 1: 2.0}, but it is {0: 0.33333333, 1: 1.0}.
# message: The weights of all samples must add up to 8, not to 4.
from collections import Counter


def class_weights(labels):
    counts = Counter(labels)
    return {label: min(counts.values()) / count for label, count in counts.items()}
