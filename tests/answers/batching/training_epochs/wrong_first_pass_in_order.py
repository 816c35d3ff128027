# message: does not shuffle pass 1: its rows are in order.
# message: Every pass is shuffled, the first one too.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order, stream = list(range(samples)), []
    while len(stream) < steps_per_epoch * epochs:
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
        rng.shuffle(order)
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
