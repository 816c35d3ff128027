import numpy as np


def noise_scale(small, square_of_small, large, square_of_large):
    equations = [[1, 1 / small], [1, 1 / large]]
    full, noise = np.linalg.solve(equations, [square_of_small, square_of_large])
    return noise / full
