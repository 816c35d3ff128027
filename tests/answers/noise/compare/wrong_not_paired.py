# message: The runs are pairs: first take the differences, then their spread.
def compare(a, b, t):
    reach = t * ((a.var(ddof=1) + b.var(ddof=1)) / len(a)) ** 0.5
    mean = b.mean() - a.mean()
    return mean, reach, abs(mean) > reach
