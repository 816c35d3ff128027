# message: The epoch comes first, then the step.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch, step = divmod(iteration - 1, steps)
    return step + 1, epoch + 1
