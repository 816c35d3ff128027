# message: The number of training rows is rounded down.
# points: 2
import math


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    steps = math.ceil(samples * (1 - validation_split) / batch_size)
    return steps * min(epochs, best_epoch + patience)
