def expected_share(samples, draws, replacement):
    if draws == 0:
        return 0
    before = expected_share(samples, draws - 1, replacement)
    if replacement:
        return before + (1 - before) / samples
    return before + 1 / samples if draws <= samples else 1.0
