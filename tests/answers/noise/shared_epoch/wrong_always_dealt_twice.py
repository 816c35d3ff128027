# message: Nothing is left over, so nothing is dealt twice.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    updates = -(-each // batch_size)
    last = each - (updates - 1) * batch_size
    return updates, workers - samples % workers, workers * last
