# message: Without replacement no row comes twice within a pass.
# points: 1
def expected_share(samples, draws, replacement):
    return 1 - (1 - 1 / samples) ** draws
