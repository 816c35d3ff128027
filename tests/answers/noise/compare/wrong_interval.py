# message: has 2 items, but must have 3.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean() - reach, d.mean() + reach
