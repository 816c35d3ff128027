# message: The weights of all samples must add up to 8, not to 3.
from collections import Counter


def class_weights(labels):
    parts = {label: 1 / count for label, count in Counter(labels).items()}
    return {label: part / sum(parts.values()) for label, part in parts.items()}
