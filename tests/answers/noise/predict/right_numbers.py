noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 13

noise_of_all = 0

plain_mean = 7
full_slope = 4
