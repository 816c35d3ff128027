# message: The length of the full gradient has to be squared, too.
# message: Here both batches count the same, also the one with a single sample.
# points: 2
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 2 + 3**2

noise_of_all = 0

plain_mean = 4
full_slope = 4
