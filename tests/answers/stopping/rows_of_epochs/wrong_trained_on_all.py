# message: is for validation: it is never trained on.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    return [(rng.permutation(samples), range(border, samples)) for _ in range(epochs)]
