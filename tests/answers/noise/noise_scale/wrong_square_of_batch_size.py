# message: The squared noise falls with the batch size itself, not with its square.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (1 / small**2 - 1 / large**2)
    return noise / (square_of_small - noise / small**2)
