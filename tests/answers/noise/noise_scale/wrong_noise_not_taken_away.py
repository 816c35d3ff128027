# message: Take away the noise that is in the squared length.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (1 / small - 1 / large)
    return noise / square_of_small
