# message: a float, but must be a tuple of 2 numbers
def mean_and_spread(accuracies):
    return sum(accuracies) / len(accuracies)
