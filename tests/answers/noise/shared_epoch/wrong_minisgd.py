# message: minisgd does not do this for you here: write it yourself.
from minisgd import steps_per_epoch


def shared_epoch(samples, workers, batch_size):
    each = steps_per_epoch(samples, workers)
    updates = steps_per_epoch(each, batch_size)
    last = each - (updates - 1) * batch_size
    return updates, workers * each - samples, workers * last
