# message: Nearly: do not round.
import statistics


def mean_and_spread(accuracies):
    mean, spread = statistics.mean(accuracies), statistics.stdev(accuracies)
    return round(mean, 2), round(spread, 2)
