# message: training_epochs(5, 2, 2, 3, rng) has 0 epochs.
# message: has no batches. Every epoch takes the next batches of the stream.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    result = []
    for _ in range(epochs):
        batches = []
        for _ in range(steps_per_epoch):
            batches.append(rng.permutation(samples)[:batch_size].tolist())
    return result
