# message: Padding means nothing: take the first tokens of each row.
import numpy as np


def token_means(batches):
    tokens = np.concatenate([losses.ravel() for losses, _ in batches])
    means = np.concatenate([losses.mean(axis=1) for losses, _ in batches])
    return tokens.mean(), means.mean()
