# message: It printed 0.75, but print only shows a value: return it.
def expected_share(samples, draws, replacement):
    print(1 - (1 - 1 / samples) ** draws if replacement else min(draws / samples, 1))
