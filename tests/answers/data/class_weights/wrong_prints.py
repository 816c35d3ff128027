# message: but print only shows a value: return it.
def class_weights(labels):
    share = len(labels) / len(set(labels))
    print({label: share / labels.count(label) for label in labels})
