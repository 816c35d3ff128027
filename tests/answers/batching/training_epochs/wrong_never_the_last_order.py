# message: never has the same order twice in a row in 300 passes. One pass knows nothing of
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    def stream():
        last = None
        while True:
            order = rng.permutation(samples).tolist()
            if order == last and samples > 1:
                continue
            for first in range(0, samples, batch_size):
                yield order[first : first + batch_size]
            last = order

    batches = stream()
    return [[next(batches) for _ in range(steps_per_epoch)] for _ in range(epochs)]
