# message: First the samples of each worker, rounded up; then their batches.
# points: 2
def shared_epoch(samples, workers, batch_size):
    each = int(samples / workers + 0.99)
    updates = int(each / batch_size + 0.99)
    last = each - (updates - 1) * batch_size
    return updates, workers * each - samples, workers * last
