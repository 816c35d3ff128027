# message: The move is against the gradient. The slope is negative, so w must grow.
# message: w_two_batches must be 1.72, but it is -2.92.
# message: Make one update from the first sample, then one from the second, at the new w.
# message: The mean over four rows, of which two are copies, is the mean over the two.
loss_before = 12.5
w_one_batch = -1.1
w_two_batches = -2.92

w_four_mean = -1.1
w_four_sum = -4.4
