# message: That is for single runs. A mean varies less: divide by a root.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1)
    return d.mean(), reach, abs(d.mean()) > reach
