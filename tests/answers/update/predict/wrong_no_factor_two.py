# message: w_two_batches must be 1.72, but it is 0.98. The slope of a square has a factor 2.
# message: The slope of a square has a factor 2.
# message: Twice the samples, but also twice the sum: the mean stays.
loss_before = 12.5
w_one_batch = 0.55
w_two_batches = 0.3 + 0.1 * 3.4 * 2

w_four_mean = 0.55
w_four_sum = 2.2
