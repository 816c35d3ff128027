# message: Round up: some workers have one sample more, and then all must.
def shared_epoch(samples, workers, batch_size):
    updates = -(-(samples // workers) // batch_size)
    return updates, -samples % workers, workers * batch_size
