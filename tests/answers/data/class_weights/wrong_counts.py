# message: That is how many there are, not what they count.
from collections import Counter


def class_weights(labels):
    return dict(Counter(labels))
