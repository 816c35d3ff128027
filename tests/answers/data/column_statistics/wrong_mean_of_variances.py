# message: column_statistics(file of 3 rows, 2) must be
# message: The variance must also see how the batches differ from each other.
import numpy as np


def column_statistics(file, batch_size):
    total, variances = 0, []
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]
        total = total + rows.sum(axis=0)
        variances.append(rows.var(axis=0))
    return total / len(file), np.mean(variances, axis=0)
