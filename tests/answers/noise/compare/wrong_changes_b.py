# message: changed its arguments. Work on a copy of them.
def compare(a, b, t):
    b -= a
    reach = t * b.std(ddof=1) / len(b) ** 0.5
    return b.mean(), reach, abs(b.mean()) > reach
