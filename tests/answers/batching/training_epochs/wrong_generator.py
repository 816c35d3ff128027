# message: training_epochs(5, 2, 2, 3, rng) is a generator, but must be a list.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    left = []
    for _ in range(epochs):
        batches = []
        for _ in range(steps_per_epoch):
            left = left or rng.permutation(samples).tolist()
            batches.append(left[:batch_size])
            left = left[batch_size:]
        yield batches
