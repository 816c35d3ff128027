# message: This is the variance: take its root
import statistics


def mean_and_spread(accuracies):
    return statistics.mean(accuracies), statistics.variance(accuracies)
