# message: slice_of_step(3, 18, 5)[0] is 10.0, a float, but must be a whole number.
import numpy as np


def slice_of_step(step, samples, batch_size):
    return np.minimum([(step - 1.0) * batch_size, step * batch_size], samples)
