def batches(each, batch_size):
    if each <= batch_size:
        return [each]
    return [batch_size, *batches(each - batch_size, batch_size)]


def shared_epoch(samples, workers, batch_size):
    missing = (workers - samples % workers) % workers
    each, remainder = divmod(samples + missing, workers)
    assert remainder == 0
    steps, left = 0, each
    while left > batch_size:
        steps, left = steps + 1, left - batch_size
    return [steps + 1, missing, workers * batches(left, batch_size)[-1]]
