# message: The first pass is not over: some rows have not had their turn.
# points: 1
def expected_share(samples, draws, replacement):
    return 1 - (1 - 1 / samples) ** draws if replacement else 1.0
