# message: The last update has a rate above 0
import numpy as np


def rates(first_rate, samples, batch_size, epochs):
    return np.linspace(first_rate, 0, -(-samples // batch_size) * epochs)
