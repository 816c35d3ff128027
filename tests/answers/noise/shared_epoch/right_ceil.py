import math


def shared_epoch(samples, workers, batch_size):
    each = math.ceil(samples / workers)
    updates = math.ceil(each / batch_size)
    twice = each * workers - samples
    in_last = each % batch_size or batch_size
    return updates, twice, in_last * workers
