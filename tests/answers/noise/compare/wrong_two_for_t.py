# message: t comes as an argument, and need not be 2.
def compare(a, b, t):
    d = b - a
    reach = 2 * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, abs(d.mean()) > reach
