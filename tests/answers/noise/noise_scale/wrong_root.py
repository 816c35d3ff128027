# message: Squares are divided by squares: no root is taken.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (1 / small - 1 / large)
    return (noise / (square_of_small - noise / small)) ** 0.5
