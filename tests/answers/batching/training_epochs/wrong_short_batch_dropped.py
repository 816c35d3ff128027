# message: The rows left over (1) are a batch too, and end the pass.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    batch_size = min(batch_size, samples)
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        order = rng.permutation(samples).tolist()
        full = samples // batch_size
        stream += [order[k * batch_size :][:batch_size] for k in range(full)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
