import numpy as np


def token_means(batches):
    means, weights = [], []
    for losses, lengths in batches:
        for k in range(len(lengths)):
            means.append(np.mean(losses[k, : lengths[k]]))
            weights.append(lengths[k])
    return np.average(means, weights=weights), np.average(means)
