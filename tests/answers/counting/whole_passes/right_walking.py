from itertools import cycle, islice


def updates(samples, batch_size, steps_per_epoch, epochs):
    rows = list(range(samples))
    one_pass = [rows[i : i + batch_size] for i in range(0, samples, batch_size)]
    return islice(cycle(one_pass), steps_per_epoch * epochs)


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    batches = updates(samples, batch_size, steps_per_epoch, epochs)
    return sum(samples - 1 in batch for batch in batches)
