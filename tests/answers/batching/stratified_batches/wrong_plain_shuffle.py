# message: stratified_batches(labels with 15 × 0 and 5 × 1, 4, rng) has
# message: of the class 0 in batch
# message: Do not leave it to chance: spread each class over the batches.
# points: 2
def stratified_batches(labels, batch_size, rng):
    return rng.permutation(len(labels)).reshape(-1, batch_size)
