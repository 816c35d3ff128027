# message: has 1 item. There is one pair for each epoch.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    return [(rng.permutation(border), range(border, samples))]
