# message: before the pass is over.
# message: The stream goes on: a new epoch does not begin a new pass.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    result = []
    for _ in range(epochs):
        batches, left = [], []
        for _ in range(steps_per_epoch):
            left = left or rng.permutation(samples).tolist()
            batches.append(left[:batch_size])
            left = left[batch_size:]
        result.append(batches)
    return result
