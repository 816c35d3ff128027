# message: Only the rows of its own batch are behind an update, not those of all.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate / sum(batch_sizes) for size in batch_sizes]
