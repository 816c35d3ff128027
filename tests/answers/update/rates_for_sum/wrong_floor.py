# message: A sum over the rows is the mean, times the number of rows.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate // size for size in batch_sizes]
