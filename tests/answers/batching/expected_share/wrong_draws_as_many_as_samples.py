# message: There are 3 draws, not 5.
# points: 1
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 - 1 / samples) ** samples
    return min(draws / samples, 1)
