# message: column_statistics reads 6 rows at once, but only 2 fit into memory.
import numpy as np


def column_statistics(file, batch_size):
    return np.mean(np.array(file), axis=0), np.var(np.array(file), axis=0)
