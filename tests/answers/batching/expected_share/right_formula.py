def expected_share(samples, draws, replacement):
    missed = (
        (1 - 1 / samples) ** draws if replacement else max(0, samples - draws) / samples
    )
    return 1 - missed
