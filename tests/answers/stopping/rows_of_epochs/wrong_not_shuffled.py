# message: They are not in a random order.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    return [(range(border), range(border, samples)) for epoch in range(epochs)]
