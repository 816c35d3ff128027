# message: expected_share(5, 3, True) must be 0.488, but it is 48.8.
# message: The share is from 0 to 1: no percent.
def expected_share(samples, draws, replacement):
    share = 1 - (1 - 1 / samples) ** draws if replacement else min(draws / samples, 1)
    return 100 * share
