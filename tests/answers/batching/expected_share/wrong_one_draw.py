# message: That is the share that one draw misses.
# points: 1
def expected_share(samples, draws, replacement):
    return 1 - 1 / samples if replacement else min(draws / samples, 1)
