# message: expected_share(10, 25, False) must be 1.0, but it is 2.5.
# message: There are no new rows after the first pass.
# points: 1
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 - 1 / samples) ** draws
    return draws / samples
