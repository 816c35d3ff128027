# message: Nearly: do not round.
def noise_scale(small, square_of_small, large, square_of_large):
    single = (square_of_small - square_of_large) / (1 / small - 1 / large)
    full = square_of_small - single / small
    return single // full
