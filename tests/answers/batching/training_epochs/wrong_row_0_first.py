# message: never has the order [1, 0, 2] in 300 passes.
# message: 3 rows have 6 orders: each must come sometimes.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    def stream():
        while True:
            order = [0, *rng.permutation(range(1, samples)).tolist()]
            for start in range(0, samples, batch_size):
                yield order[start : start + batch_size]

    batches = stream()
    return [[next(batches) for _ in range(steps_per_epoch)] for _ in range(epochs)]
