# message: A mean that is not 0 proves nothing: look at its interval.
# points: 1
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, d.mean() != 0
