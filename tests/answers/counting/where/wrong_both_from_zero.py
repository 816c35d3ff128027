# message: Epochs and steps count from 1, not from 0.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    return divmod(iteration - 1, steps)
