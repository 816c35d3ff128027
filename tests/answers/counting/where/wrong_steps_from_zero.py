# message: Steps count from 1, not from 0.
# message: where(20, 21, 6) must be (5, 4), but it is (5, 3). Steps count from 1, not from 0.
def where(iteration, samples, batch_size):
    steps = -(-samples // batch_size)
    epoch, step = divmod(iteration - 1, steps)
    return epoch + 1, step
