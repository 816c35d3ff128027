import numpy as np


def accumulate(micro_batches):
    words = [gradients[is_word == 1] for gradients, is_word in micro_batches]
    return np.concatenate(words).mean(axis=0)
