from fractions import Fraction


def expected_share(samples, draws, replacement):
    if replacement:
        return 1 - Fraction(samples - 1, samples) ** draws
    return Fraction(min(draws, samples), samples)
