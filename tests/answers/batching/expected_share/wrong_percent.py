# message: expected_share(2, 2, True) must be 0.75, but it is 75.0.
def expected_share(samples, draws, replacement):
    share = 1 - (1 - 1 / samples) ** draws if replacement else min(draws / samples, 1)
    return 100 * share
