# message: training_epochs(5, 2, 2, 3, rng) has 3 steps in epoch 1.
# message: With steps_per_epoch=2 every epoch takes 2 batches from the stream.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    result = []
    for _ in range(epochs):
        order = rng.permutation(samples).tolist()
        result.append(
            [order[k : k + batch_size] for k in range(0, samples, batch_size)]
        )
    return result
