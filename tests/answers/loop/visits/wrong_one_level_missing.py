# message: visits gave a list of lists of rows: one level is missing.
# message: It is a list of epochs, each a list of batches, each a list of rows.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = rng.permutation(samples)
        cuts = range(0, samples, batch_size)
        all_epochs += [order[cut : cut + batch_size] for cut in cuts]
    return all_epochs
