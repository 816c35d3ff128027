# message: That is the squared noise of single samples. Divide it, too.
def noise_scale(small, square_of_small, large, square_of_large):
    return (square_of_small - square_of_large) / (1 / small - 1 / large)
