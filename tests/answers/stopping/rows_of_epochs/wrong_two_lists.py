# message: [0] has 3 items, but must have 2.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    trainings = [rng.permutation(border) for _ in range(epochs)]
    return [trainings, [range(border, samples)] * epochs]
