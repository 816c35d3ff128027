# message: A sum moves farther than a mean, so its rate is the smaller one: divide.
def rates_for_sum(learning_rate, batch_sizes):
    return [learning_rate * size for size in batch_sizes]
