# message: The noise of a mean falls. It is the noise of a sum that rises.
# message: A single sample is the noisiest batch there is.
# points: 1
noise_of_32 = 6 * 2
rows_for_1 = 1
square_of_32 = 13

noise_of_all = 0

plain_mean = 14
full_slope = 20
