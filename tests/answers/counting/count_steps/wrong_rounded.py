# message: count_steps(1050, 100) must be 11, but it is 10.
# message: The rows left over (50) are a batch too
def count_steps(samples, batch_size):
    return round(samples / batch_size)
