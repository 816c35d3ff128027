# message: 1,000 rows: that is just 100 batches of 10, and no short one.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return steps_per_epoch * epochs // (samples // batch_size + 1)
