# message: The order is: updates, samples used twice, those of the last update.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    updates = -(-each // batch_size)
    last = each - (updates - 1) * batch_size
    return workers * each - samples, updates, workers * last
