# message: Passes are not glued together
import math


def rates(first_rate, samples, batch_size, epochs):
    total = math.ceil(samples * epochs / batch_size)
    return [first_rate * (1 - k / total) for k in range(total)]
