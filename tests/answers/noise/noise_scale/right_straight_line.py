import numpy as np


def noise_scale(small, square_of_small, large, square_of_large):
    x, y = [1 / small, 1 / large], [square_of_small, square_of_large]
    slope, start = np.polyfit(x, y, 1)
    return slope / start
