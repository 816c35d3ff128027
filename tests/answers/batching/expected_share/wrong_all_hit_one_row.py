# message: expected_share(5, 3, True) must be 0.488, but it is 0.992. That asks that all draws hit one row.
# message: expected_share(5, 6, True) must be 0.737856, but it is 0.999936. That asks that all draws hit one row. They must miss it.
# points: 1
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 / samples) ** draws
    return min(draws / samples, 1)
