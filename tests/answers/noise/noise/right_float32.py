import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    single = np.linalg.norm(np.std(gradients.astype(np.float32), axis=0))
    factor = 1 if replace else np.sqrt((n - batch_size) / (n - 1))
    return single * factor / np.sqrt(batch_size)
