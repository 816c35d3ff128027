# message: token_means(batches of 1 and 3 rows) must be (2.0, 2.5)
# message: Each batch counts the same here, however many tokens or sentences it has.
# points: 1
import numpy as np


def token_means(batches):
    per_token, means = [], []
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        per_token.append(np.concatenate(rows).mean())
        means += [row.mean() for row in rows]
    return np.mean(per_token), np.mean(means)
