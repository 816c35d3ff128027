# message: The difference of the two is a part of the noise only.
def noise_scale(small, square_of_small, large, square_of_large):
    return (square_of_small - square_of_large) / square_of_large
