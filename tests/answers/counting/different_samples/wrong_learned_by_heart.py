# message: different_samples(10, 3, 3, 1) must be 9, but it is 1000.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return 600 if epochs == 3 else 1000
