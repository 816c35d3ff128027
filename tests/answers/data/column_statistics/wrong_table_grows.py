# message: needs more memory than the whole file.
# message: keep sums of each batch, and let its rows go.
# points: 1
import numpy as np


def column_statistics(file, batch_size):
    table = file[:batch_size]
    for start in range(batch_size, len(file), batch_size):
        table = np.vstack([table, file[start : start + batch_size]])
    return table.mean(axis=0), table.var(axis=0)
