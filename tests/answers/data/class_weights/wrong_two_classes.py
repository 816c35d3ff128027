# message: Not always 2 classes: here they are 3.
# points: 1
def class_weights(labels):
    return {label: len(labels) / (2 * labels.count(label)) for label in labels}
