import random


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    own = random.Random(int(rng.integers(1000)))
    pairs = []
    for epoch in range(epochs):
        pairs.append([own.sample(range(border), border), range(border, samples)])
    return pairs
