# message: What counts is how many rows a batch has, not how many batches there are.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate / len(batch_sizes)] * len(batch_sizes)
