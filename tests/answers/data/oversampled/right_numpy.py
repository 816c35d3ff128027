import numpy as np

labels = np.repeat([0, 1, 2], [950, 40, 10])
one_pass = np.concatenate(
    [np.resize(np.flatnonzero(labels == k), 950) for k in range(3)]
)
balanced_rows = np.int64(one_pass.size)
balanced_updates = one_pass[::64].size
times_each = np.bincount(one_pass)[-1]
