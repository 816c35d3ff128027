# message: changed its arguments. Work on a copy of them.
def class_weights(labels):
    share, weights = len(labels) / len(set(labels)), {}
    while labels:
        label, before = labels[0], len(labels)
        while label in labels:
            labels.remove(label)
        weights[label] = share / (before - len(labels))
    return weights
