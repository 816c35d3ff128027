# message: lacks the key 0.
def class_weights(labels):
    share = len(labels) / len(set(labels))
    return {str(label): share / labels.count(label) for label in sorted(labels)}
