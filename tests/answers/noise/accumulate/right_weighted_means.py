import numpy as np


def accumulate(micro_batches):
    means, words = [], []
    for gradients, is_word in micro_batches:
        if is_word.any():
            means.append(np.average(gradients, axis=0, weights=is_word))
            words.append(is_word.sum())
    return np.average(means, axis=0, weights=words)
