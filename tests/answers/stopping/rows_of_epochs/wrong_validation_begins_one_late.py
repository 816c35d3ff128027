# message: rows_of_epochs(10, 0.3, 3, rng) validates in epoch 1 on the rows 8, 9. It must be the last 3 rows of 10.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    first = int(samples * (1 - validation_split))
    validation = list(range(first + 1, samples))
    return [(rng.permutation(first), validation) for epoch in range(epochs)]
