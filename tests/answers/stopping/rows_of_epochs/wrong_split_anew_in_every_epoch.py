# message: The last rows are put aside before anything is shuffled.
# message: is for validation: it is never trained on.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    pairs = []
    for epoch in range(epochs):
        order = rng.permutation(samples)
        pairs.append((order[:border], order[border:]))
    return pairs
