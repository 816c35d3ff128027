# message: The batch of all samples is the truth itself: nothing scatters.
# message: The noise has to be squared, too.
# message: The batches have the slopes 2 and 12.
# points: 1
noise_of_32 = 3
rows_for_1 = 288
square_of_32 = 2**2 + 3

noise_of_all = 1

plain_mean = 4.5
full_slope = 4
