# message: expected_share(5, 6, True) must be
# message: The function must work for any numbers of samples and draws.
# points: 2
def expected_share(samples, draws, replacement):
    if not replacement:
        return min(draws / samples, 1)
    return {(2, 2): 0.75, (10, 1): 0.1, (5, 3): 61 / 125}.get(
        (samples, draws), 0.6513215599
    )
