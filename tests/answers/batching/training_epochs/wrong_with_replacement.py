# message: before the pass is over.
# message: All rows of a pass come once before the next pass begins.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    return rng.integers(samples, size=(epochs, steps_per_epoch, batch_size))
