# message: The number of training rows is rounded down, not up.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = samples - int(samples * validation_split)
    return [(rng.permutation(border), range(border, samples)) for _ in range(epochs)]
