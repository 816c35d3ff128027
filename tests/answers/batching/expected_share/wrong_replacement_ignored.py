# message: With replacement a draw may hit a row seen before.
# points: 1
def expected_share(samples, draws, replacement):
    return min(draws / samples, 1)
