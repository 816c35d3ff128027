# message: That is one worker alone. Several go through the samples together.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    last = each % batch_size or batch_size
    return -(-samples // batch_size), workers * each - samples, workers * last
