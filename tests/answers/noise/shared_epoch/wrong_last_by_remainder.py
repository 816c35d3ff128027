# message: If nothing is left over, the last batches are full.
# points: 1
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    everything = workers * each
    updates = -(-each // batch_size)
    return updates, everything - samples, everything % (workers * batch_size)
