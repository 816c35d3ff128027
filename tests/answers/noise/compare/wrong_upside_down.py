# message: True means: 0 lies outside of the interval.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, abs(d.mean()) <= reach
