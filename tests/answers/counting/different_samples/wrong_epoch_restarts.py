# message: The stream goes on: the next epoch begins with samples not seen so far.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, steps_per_epoch * batch_size)
