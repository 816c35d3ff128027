# message: All rows of a pass come once before the next pass begins.
# points: 2
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    return [
        [rng.permutation(samples)[:batch_size] for _ in range(steps_per_epoch)]
        for _ in range(epochs)
    ]
