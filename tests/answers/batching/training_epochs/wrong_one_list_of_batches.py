# message: training_epochs(5, 2, 2, 3, rng) is one list of batches.
# message: Group the batches into epochs, each with a list of its own.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        order = rng.permutation(samples).tolist()
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    return stream[: steps_per_epoch * epochs]
