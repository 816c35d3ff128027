# message: The interval reaches t standard errors to each side.
def compare(a, b, t):
    d = b - a
    reach = d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), reach, abs(d.mean()) > reach
