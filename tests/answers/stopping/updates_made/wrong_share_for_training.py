# message: validation_split is the share of the rows that is put aside.
import math


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    steps = math.ceil(math.ceil(samples * validation_split) / batch_size)
    return steps * min(epochs, best_epoch + patience)
