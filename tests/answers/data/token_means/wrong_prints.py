# message: but print only shows a value: return it.
import numpy as np


def token_means(batches):
    rows = [row[:n] for losses, lengths in batches for row, n in zip(losses, lengths)]
    print(np.concatenate(rows).mean(), np.mean([row.mean() for row in rows]))
