# message: All weights add up to 16: divide by the 2 classes.
def class_weights(labels):
    return {label: len(labels) / labels.count(label) for label in labels}
