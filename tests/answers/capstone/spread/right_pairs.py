from itertools import combinations


def mean_and_spread(accuracies):
    n = len(accuracies)
    pairs = combinations(accuracies, 2)
    variance = sum((a - b) ** 2 for a, b in pairs) / (n * (n - 1))
    return sum(accuracies) / n, variance**0.5
