# message: A row comes twice. In an epoch each comes once.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    pairs = []
    for epoch in range(epochs):
        training = rng.permutation(border).tolist()
        pairs.append((training + training[:1], range(border, samples)))
    return pairs
