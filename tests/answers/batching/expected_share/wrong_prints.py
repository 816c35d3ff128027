# message: It printed 0.48
def expected_share(samples, draws, replacement):
    print(1 - (1 - 1 / samples) ** draws if replacement else min(draws / samples, 1))
