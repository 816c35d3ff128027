import math


def noise(gradients, batch_size, replace):
    # the mean squared distance of two samples is twice the variance
    n = len(gradients)
    pairs = sum(
        float(((one - other) ** 2).sum()) for one in gradients for other in gradients
    )
    of_sum = batch_size * pairs / (2 * n * n)
    if replace is False:
        covariance = -pairs / (2 * n * n) / (n - 1)
        of_sum += batch_size * (batch_size - 1) * covariance
    return math.sqrt(max(0.0, of_sum)) / batch_size
