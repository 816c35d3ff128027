# message: That is the square of the error. Take the root.
def compare(a, b, t):
    d = b - a
    reach = t * d.var(ddof=1) / len(d)
    return d.mean(), reach, abs(d.mean()) > reach
