# message: That is the noise alone. What all samples share has a length as well.
# message: That is the mean of the batches. Here every sample counts the same.
# points: 2
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 3**2

noise_of_all = 0

plain_mean = 7
full_slope = 7
