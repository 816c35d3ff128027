def rows_of_epochs(samples, validation_split, epochs, rng):
    trained_on = int(samples * (1 - validation_split))
    validation = list(range(trained_on, samples))
    return [(rng.permutation(trained_on), validation) for epoch in range(epochs)]
