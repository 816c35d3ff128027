# message: The weights of all samples must add up to 8, not to 12.
from collections import Counter


def class_weights(labels):
    counts = Counter(labels)
    return {label: max(counts.values()) / count for label, count in counts.items()}
