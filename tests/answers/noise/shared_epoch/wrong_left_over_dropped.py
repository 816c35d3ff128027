# message: No sample is left out: the first ones fill up what is missing.
# points: 1
def shared_epoch(samples, workers, batch_size):
    each = samples // workers
    updates = -(-each // batch_size)
    return updates, 0, workers * (each - (updates - 1) * batch_size)
