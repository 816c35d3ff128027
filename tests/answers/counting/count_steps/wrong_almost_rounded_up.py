# message: count_steps(2000001, 1000000) must be 3, but it is 2.
# message: The rows left over (1) are a batch too: round up.
# points: 1
def count_steps(samples, batch_size):
    return int(samples / batch_size + 0.99)
