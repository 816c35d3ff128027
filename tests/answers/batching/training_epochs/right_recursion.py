def stream(samples, batch_size, updates, rng):
    order = rng.permutation(samples).tolist()
    batches = [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    if len(batches) >= updates:
        return batches[:updates]
    return batches + stream(samples, batch_size, updates - len(batches), rng)


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    batches = stream(samples, batch_size, steps_per_epoch * epochs, rng)
    return [batches[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
