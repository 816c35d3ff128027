# message: must be [0.01, 0.02], but it is [0.2, 0.2, 0.4].
def rates_for_sum(learning_rate, batch_sizes):
    return [0.2, 0.2, 0.4]
