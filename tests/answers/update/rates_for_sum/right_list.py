def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate / size for size in batch_sizes]
