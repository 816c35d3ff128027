# message: A sample that comes again is not a different one.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch * batch_size
