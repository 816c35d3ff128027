# message: The last update is made from what is left, and that may be less.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    return -(-each // batch_size), -samples % workers, workers * batch_size
