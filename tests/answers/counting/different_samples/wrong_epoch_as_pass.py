# message: The first pass is not over: some samples have not had their turn.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return samples
