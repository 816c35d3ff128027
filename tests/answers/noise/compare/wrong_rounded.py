# message: Nearly: do not round.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return round(d.mean(), 3), round(reach, 3), abs(d.mean()) > reach
