# message: It is the squared noise of single samples, divided by the squared length of the
# points: 1
def noise_scale(small, square_of_small, large, square_of_large):
    return {16: 16, 32: 22.4, 3: 3}.get(large, 50)
