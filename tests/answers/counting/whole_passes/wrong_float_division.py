# message: a float, but must be a whole number.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch / -(-samples // batch_size)
