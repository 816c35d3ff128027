# message: token_means(one batch of 2 rows) has 1 item
import numpy as np


def token_means(batches):
    answer = []
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        answer.append(
            (np.concatenate(rows).mean(), np.mean([row.mean() for row in rows]))
        )
    return answer
