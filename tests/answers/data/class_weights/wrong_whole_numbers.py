# message: must be {0: 0.66666667, 1: 2.0}, but it is {0: 0.0, 1: 2.0}.
def class_weights(labels):
    classes = len(set(labels))
    return {label: len(labels) // (classes * labels.count(label)) for label in labels}
