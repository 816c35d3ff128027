# message: batch_sizes(10, 4) is a generator, but must be a list of numbers.
# message: A generator gives its values one by one; list(...) collects them.
def batch_sizes(samples, batch_size, drop_last=False):
    for first in range(0, samples, batch_size):
        yield min(batch_size, samples - first)
