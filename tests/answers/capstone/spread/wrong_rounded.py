# message: must be (0.96, 0.014142136), but it is (0.96, 0.01)
# points: 1
import statistics


def mean_and_spread(accuracies):
    mean, spread = statistics.mean(accuracies), statistics.stdev(accuracies)
    return round(mean, 2), round(spread, 2)
