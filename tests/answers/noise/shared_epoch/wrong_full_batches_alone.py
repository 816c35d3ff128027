# message: shared_epoch(22, 3, 3) must be (3, 2, 6), but it is (2, 2, 9).
# message: shared_epoch(20, 2, 4) must be (3, 0, 4), but it is (2, 0, 8).
# message: A step with short batches makes an update, too.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    return each // batch_size, workers * each - samples, workers * batch_size
