import numpy as np

x, y = np.array([1.0, 2.0]), np.array([3.0, 4.0])


def slope(w, rows):
    return (2 * (w * x[rows] - y[rows]) * x[rows]).mean()


loss_before = (y**2).mean()
w_one_batch = -0.1 * slope(0, [0, 1])
w_two_batches = -0.1 * slope(0, [0])
w_two_batches -= 0.1 * slope(w_two_batches, [1])

w_four_mean = -0.1 * slope(0, [0, 1, 0, 1])
w_four_sum = 4 * w_four_mean
