# message: Count updates, not rows: a pass takes 5, and the last is short.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch * batch_size // samples
