import numpy as np


def rates_for_sum(learning_rate, batch_sizes):
    return learning_rate / np.array(batch_sizes)
