# message: token_means(one batch of 2 rows) must be (1.6666667, 2.0)
# message: The second mean has padding in it.
# points: 1
import numpy as np


def token_means(batches):
    tokens, means = [], []
    for losses, lengths in batches:
        for row, length in zip(losses, lengths):
            tokens.extend(row[:length])
            means.append(row.mean())
    return np.mean(tokens), np.mean(means)
