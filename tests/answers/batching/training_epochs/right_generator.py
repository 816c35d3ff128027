def batches_for_ever(samples, batch_size, rng):
    while True:
        order = rng.permutation(samples)
        yield from (order[k : k + batch_size] for k in range(0, samples, batch_size))


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = batches_for_ever(samples, batch_size, rng)
    return [[next(stream) for _ in range(steps_per_epoch)] for _ in range(epochs)]
