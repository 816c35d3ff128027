# message: The last pass has begun, but it is not over.
# points: 1
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch // -(-samples // batch_size) + 1


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, epochs * steps_per_epoch * batch_size)
