def compare(a, b, t):
    n, total = 0, 0.0
    for one, other in zip(a, b):
        n += 1
        total += other - one
    mean = total / n
    squares = 0.0
    for one, other in zip(a, b):
        squares += (other - one - mean) ** 2
    reach = t * (squares / (n - 1) / n) ** 0.5
    if mean < 0:
        return mean, reach, bool(mean + reach < 0)
    return mean, reach, bool(mean - reach > 0)
