import statistics


def mean_and_spread(accuracies):
    return statistics.mean(accuracies), statistics.stdev(accuracies)
