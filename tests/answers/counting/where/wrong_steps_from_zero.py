# message: Steps count from 1, not from 0.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch, step = divmod(iteration - 1, steps)
    return epoch + 1, step
