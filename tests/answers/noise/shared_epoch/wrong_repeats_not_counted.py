# message: A sample that is used twice counts twice in the last update.
# points: 1
def shared_epoch(samples, workers, batch_size):
    together = workers * batch_size
    updates = -(-samples // together)
    return updates, -samples % workers, samples - (updates - 1) * together
