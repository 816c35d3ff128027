# message: is a list, but must be a dict.
def class_weights(labels):
    classes = sorted(set(labels))
    return [len(labels) / (len(classes) * labels.count(label)) for label in classes]
