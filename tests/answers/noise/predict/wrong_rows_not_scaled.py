# message: 36 times as many samples as 8, that is, not 36 samples.
# message: These are lengths. It is their squares that add up.
# points: 1
noise_of_32 = 3
rows_for_1 = 6**2
square_of_32 = 2 + 3

noise_of_all = 0

plain_mean = 4
full_slope = 4
