# message: visits a row 10 in epoch 1.
# message: The rows of 10 samples are numbered from 0 to 9.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = rng.permutation(samples) + 1
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
