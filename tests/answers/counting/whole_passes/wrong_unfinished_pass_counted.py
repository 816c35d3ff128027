# message: The last pass has begun, but it is not over.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch // -(-samples // batch_size) + 1
