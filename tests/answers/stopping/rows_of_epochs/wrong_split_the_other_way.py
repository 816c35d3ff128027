# message: It must be the last 3 rows of 10.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * validation_split)
    return [(rng.permutation(border), range(border, samples)) for _ in range(epochs)]
