# message: The differences are b - a.
def compare(a, b, t):
    d = a - b
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, abs(d.mean()) > reach
