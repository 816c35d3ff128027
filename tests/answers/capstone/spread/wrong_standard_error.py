# message: This is the standard error, not the spread
import statistics


def mean_and_spread(accuracies):
    error = statistics.stdev(accuracies) / len(accuracies) ** 0.5
    return statistics.mean(accuracies), error
