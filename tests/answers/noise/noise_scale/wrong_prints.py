# message: It printed 22.4, but print only shows a value: return it.
def noise_scale(small, square_of_small, large, square_of_large):
    noise = (square_of_small - square_of_large) / (1 / small - 1 / large)
    print(noise / (square_of_small - noise / small))
