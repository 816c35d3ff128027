# message: Rare classes need the larger weights.
def class_weights(labels):
    return {label: labels.count(label) / len(labels) for label in labels}
