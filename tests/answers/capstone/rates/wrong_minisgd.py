# message: minisgd does not do this for you here
from minisgd import steps_per_epoch


def rates(first_rate, samples, batch_size, epochs):
    total = steps_per_epoch(samples, batch_size) * epochs
    return [first_rate * (1 - k / total) for k in range(total)]
