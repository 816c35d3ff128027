import numpy as np


def accumulate(micro_batches):
    total, number = np.zeros_like(micro_batches[0][0][0]), 0
    for gradients, is_word in micro_batches:
        total += gradients[is_word > 0].sum(axis=0)
        number += is_word.sum()
    total /= number
    return total
