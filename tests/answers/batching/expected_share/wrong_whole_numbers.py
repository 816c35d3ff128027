# message: expected_share(5, 3, True) must be 0.488, but it is 1.0.
def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - (1 - 1 // samples) ** draws if samples == 1 else 1
    return draws // samples
