# message: This is the value in the middle, not the mean
import statistics


def mean_and_spread(accuracies):
    return statistics.median(accuracies), statistics.stdev(accuracies)
