# message: Each batch counts the same here, however many tokens or sentences it has.
# points: 1
import numpy as np


def token_means(batches):
    tokens, means = [], []
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        tokens.extend(np.concatenate(rows))
        means.append(np.mean([row.mean() for row in rows]))
    return np.mean(tokens), np.mean(means)
