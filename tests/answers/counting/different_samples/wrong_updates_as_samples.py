# message: These are updates. Each of them takes 10 samples.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return epochs * steps_per_epoch
