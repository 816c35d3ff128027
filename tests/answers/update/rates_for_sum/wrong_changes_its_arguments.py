# message: changed its arguments.
def rates_for_sum(learning_rate, batch_sizes):
    for place, size in enumerate(batch_sizes):
        batch_sizes[place] = learning_rate / size
    return batch_sizes
