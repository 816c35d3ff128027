# message: Each epoch has 2 batches, but steps_per_epoch is 3.
# message: Each epoch has 1 batch, but steps_per_epoch is 2.
# points: 0
def epochs_of(one_pass, steps_per_epoch, epochs):
    batches = cycle(one_pass)
    return [[next(batches) for _ in range(1, steps_per_epoch)] for _ in range(epochs)]
