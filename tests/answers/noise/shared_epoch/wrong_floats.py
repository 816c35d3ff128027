# message: shared_epoch(22, 3, 3)[0] is 3.0, a float, but must be a whole number.
import numpy as np


def shared_epoch(samples, workers, batch_size):
    each = np.ceil(samples / workers)
    updates = np.ceil(each / batch_size)
    return (
        updates,
        workers * each - samples,
        workers * (each - (updates - 1) * batch_size),
    )
