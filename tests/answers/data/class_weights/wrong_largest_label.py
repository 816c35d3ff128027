# message: Count the classes that occur, whatever their numbers are.
# points: 1
def class_weights(labels):
    classes = max(labels) + 1
    return {label: len(labels) / (classes * labels.count(label)) for label in labels}
