# message: True means: 0 lies outside of the interval.
# message: must be (0.0, 6.5683585, False), but it is (0.0, 6.5683585, True). True means
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, abs(d.mean()) <= reach
