# message: Noise falls with a root, squared noise with the batch size itself.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (small**-0.5 - large**-0.5)
    return noise / (square_of_small - noise * small**-0.5)
