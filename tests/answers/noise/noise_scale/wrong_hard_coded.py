# message: noise_scale(8, 9, 32, 3) must be 64.0, but it is 16.0.
# message: Two unknown numbers, two equations: subtract one from the other.
def noise_scale(small, square_of_small, large, square_of_large):
    return 16
