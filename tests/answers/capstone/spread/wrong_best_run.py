# message: The best run says how lucky you were: take the mean
import statistics


def mean_and_spread(accuracies):
    return max(accuracies), statistics.stdev(accuracies)
