# message: training_epochs(5, 2, 2, 4, rng) has 5 epochs.
# message: It must have 4, whatever a pass is.
# points: 4
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        order = rng.permutation(samples).tolist()
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    starts = range(0, len(stream), steps_per_epoch)
    return [stream[start : start + steps_per_epoch] for start in starts]
