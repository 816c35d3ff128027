# message: The lengths are squared already.
def noise_scale(small, square_of_small, large, square_of_large):
    s, t = square_of_small**2, square_of_large**2
    noise = (s - t) / (1 / small - 1 / large)
    return noise / (s - noise / small)
