def updates_before(samples, batch_size, epoch):
    if epoch == 1:
        return 0
    steps = len(range(0, samples, batch_size))
    return steps + updates_before(samples, batch_size, epoch - 1)
