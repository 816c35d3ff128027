# message: has the same order in epochs 2 and 3. Each epoch is shuffled anew.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    orders = [rng.permutation(border)] + [rng.permutation(border)] * (epochs - 1)
    return [(order, range(border, samples)) for order in orders]
