# message: Rows are counted from 0: the last one is row 9.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    validation = range(border + 1, samples + 1)
    return [(rng.permutation(border) + 1, validation) for epoch in range(epochs)]
