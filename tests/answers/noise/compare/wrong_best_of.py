# message: The best run is the luckiest. Take the mean of the differences.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return max(b) - max(a), reach, abs(d.mean()) > reach
