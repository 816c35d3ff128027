# message: changed its arguments. Work on a copy of them.
import numpy as np


def token_means(batches):
    total, tokens, means = 0, 0, []
    for losses, lengths in batches:
        for row, length in zip(losses, lengths):
            row[length:] = 0
            total += row.sum()
            tokens += length
            means.append(row.sum() / length)
    return total / tokens, np.mean(means)
