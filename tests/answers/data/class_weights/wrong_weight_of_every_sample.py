# message: has a key 2 that was not asked for.
def class_weights(labels):
    share = len(labels) / len(set(labels))
    return {row: share / labels.count(label) for row, label in enumerate(labels)}
