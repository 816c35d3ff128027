# message: The stream goes on: a new epoch does not begin a new pass.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * (steps_per_epoch // -(-samples // batch_size))
