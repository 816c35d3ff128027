# message: visits(10, 4, 2, rng) leaves out row
# message: An epoch visits each row once, also those of the short last batch.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = rng.permutation(samples)
        cuts = range(0, samples - batch_size + 1, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
