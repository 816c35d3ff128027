# message: These are the samples of one worker. The update is made from all of them.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    updates = -(-each // batch_size)
    last = each - (updates - 1) * batch_size
    return updates, workers * each - samples, last
