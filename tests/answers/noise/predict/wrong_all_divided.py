# message: The batch size divides the squared noise, but not what all samples share.
# message: That is the sum of the two. Divide it by two.
# points: 2
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = (2**2 + 6**2) / 4

noise_of_all = 0

plain_mean = 14
full_slope = 4
