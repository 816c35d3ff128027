# message: needs more memory than the whole file.
# message: Copies and lists of the rows need room as well
# points: 1
import numpy as np


def column_statistics(file, batch_size):
    everything = []
    for start in range(0, len(file), batch_size):
        everything.extend(file[start : start + batch_size].tolist())
    return np.mean(everything, axis=0), np.var(everything, axis=0)
