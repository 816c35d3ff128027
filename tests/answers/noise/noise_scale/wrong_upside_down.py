# message: That is the other way round: the noise stands above.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (1 / small - 1 / large)
    return (square_of_small - noise / small) / noise
