# message: rates_for_sum(0.8, [4, 4, 2]) must be [0.2, 0.2, 0.4], but it is [0.2, 0.2, 0.2].
# message: Not every batch has as many rows as the first one.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate / batch_sizes[0]] * len(batch_sizes)
