from itertools import cycle, islice


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    return tuple(tuple(islice(stream, steps_per_epoch)) for _ in range(epochs))
