from collections import Counter


def class_weights(labels):
    counts = Counter(labels)
    return {label: len(labels) / len(counts) / count for label, count in counts.items()}
