# message: A step with short batches makes an update, too.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    last = each % batch_size or batch_size
    return each // batch_size, workers * each - samples, workers * last
