# message: noise_scale(
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) * small * large / (large - small)
    return int(noise / (square_of_small - noise / small))
