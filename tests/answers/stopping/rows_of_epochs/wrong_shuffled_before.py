# message: The last rows are put aside before anything is shuffled.
def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    order = rng.permutation(samples).tolist()
    return [(rng.permutation(order[:border]), order[border:]) for _ in range(epochs)]
