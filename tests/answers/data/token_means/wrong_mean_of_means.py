# message: Each batch counts the same here, however many tokens or sentences it has.
# points: 1
import numpy as np


def token_means(batches):
    per_token, per_sentence = [], []
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        per_token.append(np.concatenate(rows).mean())
        per_sentence.append(np.mean([row.mean() for row in rows]))
    return np.mean(per_token), np.mean(per_sentence)
