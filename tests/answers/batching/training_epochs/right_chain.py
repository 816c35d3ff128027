from itertools import chain, islice, repeat


def one_pass(samples, batch_size, rng):
    order = rng.random(samples).argsort().tolist()
    return tuple(order[k : k + batch_size] for k in range(0, samples, batch_size))


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    passes = (one_pass(samples, batch_size, rng) for _ in repeat(None))
    stream = chain.from_iterable(passes)
    return tuple(tuple(islice(stream, steps_per_epoch)) for _ in range(epochs))
