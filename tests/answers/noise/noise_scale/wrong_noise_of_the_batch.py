# message: noise_scale(8, 9.5, 32, 4.25) must be 22.4, but it is 2.8. That is the squared noise of
def noise_scale(small, square_of_small, large, square_of_large):
    full = (large * square_of_large - small * square_of_small) / (large - small)
    return (square_of_small - full) / full
