from fractions import Fraction


def noise_scale(small, square_of_small, large, square_of_large):
    difference = Fraction(square_of_small) - Fraction(square_of_large)
    noise = difference / (Fraction(1, small) - Fraction(1, large))
    return noise / (Fraction(square_of_large) - noise / large)
