# message: does not shuffle pass 1: its rows are in order.
# points: 3
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    rows = list(range(samples))
    one_pass = [rows[k : k + batch_size] for k in range(0, samples, batch_size)]
    stream = one_pass * (steps_per_epoch * epochs)
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
