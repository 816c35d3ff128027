# message: has the same batches in pass 2 as in pass 1, in another order.
# message: Shuffle the rows before every pass, and cut them then.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order = rng.permutation(samples).tolist()
    full = samples // batch_size * batch_size
    batches = [order[k : k + batch_size] for k in range(0, full, batch_size)]
    rest = [order[full:]] if order[full:] else []
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        rng.shuffle(batches)
        stream += batches + rest
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
