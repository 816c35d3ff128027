# message: but it is [0.33333333, 0.33333333, 0.33333333]. What counts is how many rows
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate / len(batch_sizes)] * len(batch_sizes)
