# message: has a batch without rows in epoch 1.
# message: Where nothing is left over, there is no further batch.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = rng.permutation(samples)
        cuts = range(0, samples + 1, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
