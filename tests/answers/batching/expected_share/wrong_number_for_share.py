# message: That is a number of rows. Which share of all are they?
# message: That is a number of rows. Divide it by all rows.
def expected_share(samples, draws, replacement):
    if replacement:
        return samples * (1 - (1 - 1 / samples) ** draws)
    return min(draws, samples)
