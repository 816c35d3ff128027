def expected_share(samples, draws, replacement):
    if not replacement:
        return len(set(range(draws)) & set(range(samples))) / samples
    chances = {0: 1.0}  # of so many different rows
    for _ in range(draws):
        after = {}
        for seen, chance in chances.items():
            after[seen] = after.get(seen, 0) + chance * seen / samples
            if seen < samples and chance > 1e-12:
                after[seen + 1] = after.get(seen + 1, 0) + chance * (1 - seen / samples)
        chances = after
    return sum(seen * chance for seen, chance in chances.items()) / samples
