# message: That is with replacement. Without, this batch has every sample once.
# points: 3
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 13

noise_of_all = 6 * (8 / 200) ** 0.5

plain_mean = 7
full_slope = 4
