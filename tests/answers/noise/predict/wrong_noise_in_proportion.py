# message: Four times the samples make it half as large, not a quarter.
# message: Six times the samples make the noise smaller by the root of 6 only.
# message: square_of_32 must be 13.0, but it is 6.25.
# points: 1
noise_of_32 = 6 / 4
rows_for_1 = 8 * 6
square_of_32 = 2**2 + 1.5**2

noise_of_all = 0

plain_mean = 7
full_slope = 4
