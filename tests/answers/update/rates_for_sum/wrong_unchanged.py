# message: The sum is larger than the mean, so its rate must be smaller.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate for size in batch_sizes]
