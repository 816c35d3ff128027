# message: w_one_batch must be 1.1, but it is 1.0.
# message: Find the slope for each sample at w = 0, take the mean, and move against it.
# message: w_four_sum must be 4.4, but it is 1.0.
loss_before = 12.5
w_one_batch = 1
w_two_batches = 1

w_four_mean = 1.1
w_four_sum = 1
