# message: That share is missed by all draws. How many are seen?
# points: 1
def expected_share(samples, draws, replacement):
    if replacement:
        return (1 - 1 / samples) ** draws
    return min(draws / samples, 1)
