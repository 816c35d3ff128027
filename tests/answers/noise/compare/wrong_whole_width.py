# message: must be (0.0, 6.5683585, False), but it is (0.0, 13.136717, False). That is the whole
# message: That is the whole width. The reach is to one side.
def compare(a, b, t):
    d = b - a
    reach = t * d.std(ddof=1) / len(d) ** 0.5
    return d.mean(), 2 * reach, abs(d.mean()) > reach
