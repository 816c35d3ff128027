# message: rates_for_sum(0.8, [4, 4, 2]) is 0.2, a float, but must be a list of numbers.
def rates_for_sum(learning_rate, batch_sizes):
    return round(learning_rate / batch_sizes[0], 6)
