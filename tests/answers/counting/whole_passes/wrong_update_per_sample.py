# message: whole_passes(20, 6, 13, 6) must be 19, but it is 3. A pass is over when all its batches
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return steps_per_epoch * epochs // samples
