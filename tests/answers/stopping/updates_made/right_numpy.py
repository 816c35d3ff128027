import numpy as np


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    rows = np.arange(np.floor(samples * (1 - validation_split)))
    batches = len(np.split(rows, np.arange(batch_size, len(rows), batch_size)))
    return np.minimum(epochs, best_epoch + patience) * batches
