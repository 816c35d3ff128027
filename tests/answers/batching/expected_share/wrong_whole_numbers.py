# message: expected_share(2, 2, True) must be 0.75, but it is 1.0.
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 - 1 // samples) ** draws if samples == 1 else 1
    return draws // samples
