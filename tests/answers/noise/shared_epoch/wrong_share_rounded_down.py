# message: Round up: some workers have one sample more, and then all must.
# points: 1
def shared_epoch(samples, workers, batch_size):
    each = samples // workers
    updates = -(-each // batch_size)
    last = each - (updates - 1) * batch_size
    return updates, -samples % workers, workers * last
