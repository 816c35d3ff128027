# message: The training rows come first in each pair.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    return [(range(border, samples), rng.permutation(border)) for _ in range(epochs)]
