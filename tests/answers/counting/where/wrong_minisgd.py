# message: minisgd does not do this for you here: write it yourself.
import minisgd


def where(iteration, samples, batch_size):
    steps = minisgd.steps_per_epoch(samples, batch_size)
    epoch, step = divmod(iteration - 1, steps)
    return epoch + 1, step + 1
