import numpy as np


def stratified_batches(labels, batch_size, rng):
    order = rng.permutation(len(labels))
    pile = order[np.argsort(labels[order], kind="stable")]
    batches = len(labels) // batch_size
    return list(pile.reshape(batch_size, batches).T)
