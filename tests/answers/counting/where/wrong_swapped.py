# message: The epoch comes first, then the step.
# message: where(20, 21, 6) must be (5, 4), but it is (4, 5). The epoch comes first, then the step.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch, step = divmod(iteration - 1, steps)
    return step + 1, epoch + 1
