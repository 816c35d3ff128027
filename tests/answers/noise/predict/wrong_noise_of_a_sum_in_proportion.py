# message: noise_of_32 must be 3.0, but it is 24.0.
# message: It is the noise of a sum that rises.
# message: For a sixth of the noise a batch needs 6 * 6 times the samples.
# points: 2
noise_of_32 = 6 * 4
rows_for_1 = 8 / 6
square_of_32 = 13

noise_of_all = 0

plain_mean = 7
full_slope = 4
