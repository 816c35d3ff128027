# message: A sample that comes again is not a different one.
# points: 2
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    per_pass = -(-samples // batch_size)
    return epochs * steps_per_epoch // per_pass


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch * batch_size
