# message: twice in epoch 1.
# message: An epoch visits each row once: that is drawing without replacement.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        batches = []
        for first in range(0, samples, batch_size):
            order = rng.permutation(samples)
            batches.append(order[first : first + batch_size])
        all_epochs.append(batches)
    return all_epochs
