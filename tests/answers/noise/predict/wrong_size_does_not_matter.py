# message: A larger batch has less noise: errors of its samples partly cancel.
# message: That is for batches of 8. Larger batches have less noise.
# points: 1
noise_of_32 = 6
rows_for_1 = 36
square_of_32 = 2**2 + 6**2

noise_of_all = 6

plain_mean = 7
full_slope = 4
