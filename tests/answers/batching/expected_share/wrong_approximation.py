# message: That is close for many rows only: be exact.
# points: 1
import math


def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - math.exp(-draws / samples)
    return min(draws / samples, 1)
