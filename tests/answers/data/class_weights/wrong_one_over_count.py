# message: The weights of all samples must add up to 8, not to 2.
def class_weights(labels):
    return {label: 1 / labels.count(label) for label in labels}
