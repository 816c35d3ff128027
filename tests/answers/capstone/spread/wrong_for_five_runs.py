# message: mean_and_spread([0.9, 0.9, 0.9, 0.9]) must be (0.9, 0.0), but it is (0.72
def mean_and_spread(accuracies):
    mean = sum(accuracies) / 5
    return mean, (sum((a - mean) ** 2 for a in accuracies) / 4) ** 0.5
