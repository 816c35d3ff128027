def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return min(samples, epochs * steps_per_epoch * batch_size)
