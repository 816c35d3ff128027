# message: This is the range, from the least to the greatest
def mean_and_spread(accuracies):
    mean = sum(accuracies) / len(accuracies)
    return mean, max(accuracies) - min(accuracies)
