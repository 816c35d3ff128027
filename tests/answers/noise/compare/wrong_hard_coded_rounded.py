# message: Nearly: do not round.
def compare(a, b, t):
    return 0.5, 0.26, True
