from fractions import Fraction


def factors(rows):
    return list(map(lambda own: Fraction(own * len(rows), sum(rows)), rows))
