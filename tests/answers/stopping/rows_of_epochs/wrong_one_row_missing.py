# message: is left out: an epoch uses all of them.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    validation = range(border, samples)
    return [(rng.permutation(border)[:-1], validation) for epoch in range(epochs)]
