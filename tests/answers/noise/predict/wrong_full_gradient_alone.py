# message: That is the full gradient alone. Noise makes gradients longer.
# message: That is the sum. The loss is a mean over samples.
# points: 2
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 2**2

noise_of_all = 0

plain_mean = 7
full_slope = 20
