def count_steps(samples, batch_size):
    return sum(1 for first in range(0, samples, batch_size))
