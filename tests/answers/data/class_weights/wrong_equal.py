# message: The weight of a class times its samples must be the same for all classes.
def class_weights(labels):
    return {label: 1.0 for label in labels}
