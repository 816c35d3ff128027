from math import sqrt
from statistics import mean, stdev


def compare(a, b, t):
    d = [float(y - x) for x, y in zip(a, b)]
    centre, reach = mean(d), t * stdev(d) / sqrt(len(d))
    return centre, reach, not (centre - reach <= 0 <= centre + reach)
