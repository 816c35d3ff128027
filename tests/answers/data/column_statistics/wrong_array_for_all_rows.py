# message: needs more memory than the whole file.
# points: 1
import numpy as np


def column_statistics(file, batch_size):
    table = np.empty((len(file), file[0:1].shape[1]))
    for start in range(0, len(file), batch_size):
        table[start : start + batch_size] = file[start : start + batch_size]
    return table.mean(axis=0), table.var(axis=0)
