# message: These are the ends of the interval. Its middle and its reach are asked.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean() - reach, d.mean() + reach, abs(d.mean()) > reach
