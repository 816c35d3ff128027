# message: has a row 9 in batch
# message: 9 rows have the numbers from 0 to 8.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        order = (rng.permutation(samples) + 1).tolist()
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
