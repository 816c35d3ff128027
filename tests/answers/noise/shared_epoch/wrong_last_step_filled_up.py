# message: The last step is not filled up: each worker takes what is left to it.
def shared_epoch(samples, workers, batch_size):
    together = workers * batch_size
    updates = -(-samples // together)
    return updates, updates * together - samples, together
