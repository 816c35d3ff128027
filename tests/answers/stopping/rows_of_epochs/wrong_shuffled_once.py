# message: has the same order in every epoch. Each epoch is shuffled anew.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    order = rng.permutation(border)
    return [(order, range(border, samples)) for epoch in range(epochs)]
