# message: The mean comes first
import statistics


def mean_and_spread(accuracies):
    return statistics.stdev(accuracies), statistics.mean(accuracies)
