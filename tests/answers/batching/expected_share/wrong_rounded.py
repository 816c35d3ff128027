# message: expected_share(5, 3, True) must be 0.488, but it is 0.49. Nearly: do not round.
# points: 1
def expected_share(samples, draws, replacement):
    share = 1 - (1 - 1 / samples) ** draws if replacement else draws / samples
    return round(min(share, 1), 2)
