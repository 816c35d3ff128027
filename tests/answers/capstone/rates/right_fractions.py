from fractions import Fraction


def rates(first_rate, samples, batch_size, epochs):
    full, left_over = divmod(samples, batch_size)
    total = epochs * (full + min(left_over, 1))
    return tuple(first_rate * float(1 - Fraction(k, total)) for k in range(total))
