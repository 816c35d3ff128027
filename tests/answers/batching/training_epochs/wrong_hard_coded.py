# message: training_epochs(5, 2, 2, 4, rng) has 3 epochs.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    return [[[3, 0], [4, 1]], [[2], [1, 4]], [[0, 2], [3]]]
