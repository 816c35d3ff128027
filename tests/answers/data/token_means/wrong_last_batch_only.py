# message: Add up over all batches, and divide once at the end.
# message: The function must work for any number of batches and sentences.
# points: 1
import numpy as np


def token_means(batches):
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        answer = np.concatenate(rows).mean(), np.mean([row.mean() for row in rows])
    return answer
