# message: Four times the runs only halve the error of a mean.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d)
    return d.mean(), reach, abs(d.mean()) > reach
