# message: These are samples. How many updates did they make?
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * samples
