# message: The stream goes on: a new epoch does not begin a new pass.
# message: The stream goes on: the next epoch begins with samples not seen so far.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * (steps_per_epoch // -(-samples // batch_size))


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, steps_per_epoch * batch_size)
