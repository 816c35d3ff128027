import numpy as np

single = 6 * np.sqrt(8)
noise_of_32 = single / np.sqrt(32)
rows_for_1 = np.int64(8 * 36)
square_of_32 = np.sum(np.square([2, noise_of_32]))

noise_of_all = np.float32(0)

slopes = np.array([-1, 2, 3, 4, 12])
plain_mean = np.mean([slopes[:4].mean(), slopes[4:].mean()])
full_slope = np.average([slopes[:4].mean(), slopes[4:].mean()], weights=[4, 1])
