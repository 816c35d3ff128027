# message: b may also be worse by more than luck: look at both sides of 0.
# points: 3
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, d.mean() > reach
