import math


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    trained_on = math.floor(samples * (1 - validation_split))
    last = best_epoch + patience if best_epoch + patience < epochs else epochs
    return last * math.ceil(trained_on / batch_size)
