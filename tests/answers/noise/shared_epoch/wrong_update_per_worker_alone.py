# message: shared_epoch(22, 3, 3) must be (3, 2, 6), but it is (9, 2, 2). The workers make one
# message: shared_epoch(20, 2, 4) must be (3, 0, 4), but it is (6, 0, 2). The workers make one
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    updates = -(-each // batch_size)
    last = each - (updates - 1) * batch_size
    return workers * updates, workers * each - samples, last
