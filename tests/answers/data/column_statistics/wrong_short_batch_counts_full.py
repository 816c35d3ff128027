# message: Each batch counts the same here, but a short one has fewer rows.
# points: 1
import numpy as np


def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    means = np.mean([file[s : s + batch_size].mean(axis=0) for s in starts], axis=0)
    squares = sum(((file[s : s + batch_size] - means) ** 2).sum(axis=0) for s in starts)
    return means, squares / len(file)
