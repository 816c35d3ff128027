# message: Standard error: the spread of the differences by the root of their number.
def compare(a, b, t):
    return 0.5, 0.26, True
