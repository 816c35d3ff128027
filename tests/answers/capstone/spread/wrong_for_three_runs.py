# message: mean_and_spread([0.9, 0.9, 0.9, 0.9]) must be (0.9, 0.0), but it is (1.2
def mean_and_spread(accuracies):
    mean = sum(accuracies) / 3
    return mean, (sum((a - mean) ** 2 for a in accuracies) / 2) ** 0.5
