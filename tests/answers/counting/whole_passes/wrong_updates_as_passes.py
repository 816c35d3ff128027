# message: These are updates. A pass takes one for each of its batches.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch
