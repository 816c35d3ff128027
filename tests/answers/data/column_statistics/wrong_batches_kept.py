# message: column_statistics still holds 4 rows when it reads another batch.
# message: Keep sums, not batches. A row cut out of a batch keeps all of it: .copy() it.
import numpy as np


def column_statistics(file, batch_size):
    starts = range(0, len(file), batch_size)
    rows = np.concatenate([file[s : s + batch_size] for s in starts])
    return rows.mean(axis=0), rows.var(axis=0)
