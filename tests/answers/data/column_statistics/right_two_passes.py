import numpy as np


def column_statistics(file, batch_size):
    total = 0
    for start in range(0, len(file), batch_size):
        total = total + file[start : start + batch_size].sum(axis=0)
    means = total / len(file)
    total = 0
    for start in range(0, len(file), batch_size):
        rows = file[start : start + batch_size]
        total = total + np.square(rows - means).sum(axis=0)
    return means, total / len(file)
