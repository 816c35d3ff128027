import numpy as np


def column_statistics(file, batch_size):
    def read(start):
        rows = file[start : start + batch_size]
        return len(rows), rows.mean(axis=0), rows.var(axis=0)

    starts = range(0, len(file), batch_size)
    sizes, means, variances = zip(*map(read, starts))
    mean = np.average(means, axis=0, weights=sizes)
    between = np.average((np.array(means) - mean) ** 2, axis=0, weights=sizes)
    return mean, np.average(variances, axis=0, weights=sizes) + between
