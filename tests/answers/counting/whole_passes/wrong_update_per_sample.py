# message: whole_passes(10, 3, 13, 5) must be 16, but it is 6. A pass is over when all its batches
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return steps_per_epoch * epochs // samples
