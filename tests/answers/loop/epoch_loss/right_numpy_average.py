import numpy as np


def epoch_loss(batch_losses, batch_sizes):
    return np.average(batch_losses, weights=batch_sizes)
