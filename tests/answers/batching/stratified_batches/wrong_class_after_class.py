# message: Do not cut the pile in slices: deal one row to each batch in turn.
# message: never puts rows 0 and 1 together in 200 calls.
# message: Any two rows may meet in a batch: shuffle each class, all its rows.
# points: 1
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    pile = np.concatenate([rng.permutation(rows) for rows in classes])
    return pile.reshape(-1, batch_size)
