# message: again in batch 3 of the stream, before the pass is over.
# message: The stream goes on: a new epoch does not begin a new pass.
# message: has 2 steps in epoch 1.
# message: With steps_per_epoch=3 every epoch takes 3 batches from the stream.
# points: 1
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    result = []
    for _ in range(epochs):
        order = rng.permutation(samples).tolist()
        batches = [order[k : k + batch_size] for k in range(0, samples, batch_size)]
        result.append(batches[:steps_per_epoch])
    return result
