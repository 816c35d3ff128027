# message: The sign tells which of the two is better: keep it.
# points: 3
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    mean = abs(d.mean())
    return mean, reach, mean > reach
