# message: but print only shows a value: return it.
import numpy as np


def stratified_batches(labels, batch_size, rng):
    order = rng.permutation(len(labels))
    pile = order[np.argsort(labels[order], kind="stable")]
    print(pile.reshape(batch_size, -1).T)
