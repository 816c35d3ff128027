# message: These are updates. A pass takes one for each of its batches.
# message: These are updates. Each of them takes 10 samples.
def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch
