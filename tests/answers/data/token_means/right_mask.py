import numpy as np


def token_means(batches):
    total = tokens = means = sentences = 0
    for losses, lengths in batches:
        lengths = np.array(lengths)
        real = np.arange(losses.shape[1]) < lengths[:, None]
        sums = np.where(real, losses, 0).sum(axis=1)
        total, tokens = total + sums.sum(), tokens + lengths.sum()
        means, sentences = means + (sums / lengths).sum(), sentences + len(lengths)
    return total / tokens, means / sentences
