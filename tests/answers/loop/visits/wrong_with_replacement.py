# message: twice in epoch 1.
# message: An epoch visits each row once: that is drawing without replacement.
def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = rng.integers(samples, size=samples)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
