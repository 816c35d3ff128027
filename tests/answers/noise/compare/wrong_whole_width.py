# message: must be (1.0, 4.9652123, False), but it is (1.0, 9.9304246, False). That is the whole
# message: That is the whole width. The reach is to one side.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), 2 * reach, abs(d.mean()) > reach
