# message: shared_epoch(22, 3, 3) must be (3, 2, 6), but it is (3, 0, 4). All must have the same to do
# points: 1
def shared_epoch(samples, workers, batch_size):
    together = workers * batch_size
    updates = -(-samples // together)
    return updates, 0, samples - (updates - 1) * together
