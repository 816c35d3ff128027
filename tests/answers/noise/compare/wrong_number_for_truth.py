# message: but must be True or False.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, int(abs(d.mean()) > reach)
