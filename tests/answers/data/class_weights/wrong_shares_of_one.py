# message: Not the classes' weights add up, but those of all samples.
from collections import Counter


def class_weights(labels):
    parts = {label: 1 / count for label, count in Counter(labels).items()}
    return {label: part / sum(parts.values()) for label, part in parts.items()}
