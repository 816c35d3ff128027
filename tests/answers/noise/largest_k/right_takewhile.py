from itertools import count, takewhile


def largest_k(learning_rate):
    weights = (1 - 2 * k * learning_rate for k in count(1))
    return sum(1 for weight in takewhile(lambda weight: abs(weight) < 1, weights))
