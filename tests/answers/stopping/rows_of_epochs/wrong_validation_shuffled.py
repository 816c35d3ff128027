# message: The validation rows stay in their order. None is shuffled.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    validation = range(border, samples)
    return [
        (rng.permutation(border), rng.permutation(validation))
        for epoch in range(epochs)
    ]
