# message: Square the distances from the mean
def mean_and_spread(accuracies):
    n = len(accuracies)
    mean = sum(accuracies) / n
    return mean, sum(abs(accuracy - mean) for accuracy in accuracies) / n
