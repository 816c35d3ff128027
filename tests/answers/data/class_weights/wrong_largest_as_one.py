# message: All weights add up to 12, not to 8.
from collections import Counter


def class_weights(labels):
    counts = Counter(labels)
    return {label: max(counts.values()) / count for label, count in counts.items()}
