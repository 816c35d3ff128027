# message: rows_of_epochs puts the very same list into every pair.
# message: Shuffle a copy for each epoch.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    training, pairs = list(range(border)), []
    for _ in range(epochs):
        rng.shuffle(training)
        pairs.append((training, range(border, samples)))
    return pairs
