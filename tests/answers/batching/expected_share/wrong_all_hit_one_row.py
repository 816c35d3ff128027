# message: That asks that all draws hit one row. They must miss it.
# points: 1
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 / samples) ** draws
    return min(draws / samples, 1)
