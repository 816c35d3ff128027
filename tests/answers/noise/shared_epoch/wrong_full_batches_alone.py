# message: shared_epoch(18, 4, 3) must be (2, 2, 8), but it is (1, 2, 12).
# message: shared_epoch(12, 2, 4) must be (2, 0, 4), but it is (1, 0, 8).
# message: A step with short batches makes an update, too.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    return each // batch_size, workers * each - samples, workers * batch_size
