# message: The stream goes on: the next epoch begins with samples not seen so far.
def different_samples(samples, batch_size, steps_per_epoch, epochs):
    """Count the samples that the model has seen at least once."""
    seen = set()
    for _ in range(epochs):
        seen = set(range(steps_per_epoch * batch_size))
    return len(seen)
