# message: Count updates, not rows: a pass takes 3, and the last is short.
# points: 1
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch * batch_size // samples


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, epochs * steps_per_epoch * batch_size)
