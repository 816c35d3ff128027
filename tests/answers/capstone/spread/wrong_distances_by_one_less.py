# message: Square the distances from the mean
def mean_and_spread(accuracies):
    mean = sum(accuracies) / len(accuracies)
    return mean, sum(abs(a - mean) for a in accuracies) / (len(accuracies) - 1)
