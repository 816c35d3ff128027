import numpy as np


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    per_pass = np.ceil(samples / batch_size)
    return (np.int64(epochs) * steps_per_epoch // per_pass).astype(np.int32)
