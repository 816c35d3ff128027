# message: epoch_loss([4.0, 4.0, 4.0, 1.0], [3, 3, 3, 1]) must be 3.7, but it is 4.0.
# message: stopped with StatisticsError
from statistics import quantiles


def epoch_loss(batch_losses, batch_sizes):
    return quantiles(batch_losses, n=2)[0]
