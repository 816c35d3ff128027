# message: noise_scale(8, 9.5, 32, 4.25) must be 22.4, but it is 16.0.
# message: Two unknown numbers, two equations: subtract one from the other.
def noise_scale(small, square_of_small, large, square_of_large):
    return 16
