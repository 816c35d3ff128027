import numpy as np


def shuffled_batches(x, y, order, batch_size):
    parts = np.split(order, range(batch_size, len(order), batch_size))
    parts = [np.array(sorted(part)) for part in parts]
    return list(zip([x[part] for part in parts], [y[part] for part in parts]))
