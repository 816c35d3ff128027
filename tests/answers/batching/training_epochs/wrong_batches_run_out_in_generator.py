# message: training_epochs(5, 2, 2, 3, rng) stopped with StopIteration.
# message: The batches ran out before the last epoch: begin a new pass.
def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order = rng.permutation(samples).tolist()
    stream = (order[k : k + batch_size] for k in range(0, samples, batch_size))

    def collected():
        for _ in range(epochs):
            yield [next(stream) for _ in range(steps_per_epoch)]

    return list(collected())
