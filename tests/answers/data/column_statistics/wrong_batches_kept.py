# message: column_statistics still holds 2 batches when it reads another.
# message: Keep sums, not the batches themselves.
import numpy as np


def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    rows = np.concatenate([file[s : s + batch_size] for s in starts])
    return rows.mean(axis=0), rows.var(axis=0)
