# message: The workers make one update together, not one each.
def shared_epoch(samples, workers, batch_size):
    each = -(-samples // workers)
    last = each % batch_size or batch_size
    updates = workers * -(-each // batch_size)
    return updates, workers * each - samples, workers * last
