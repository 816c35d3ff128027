# message: 1 - 1/e is the limit, for as many draws as very many rows.
# points: 1
import math


def expected_share(samples, draws, replacement):
    return 1 - 1 / math.e if replacement else min(draws / samples, 1)
