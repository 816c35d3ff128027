# message: loss_before must be 12.5, but it is 3.5.
# message: Each error is squared before the mean is taken.
# points: 2
loss_before = 3.5
w_one_batch = 1.1
w_two_batches = 1.72

w_four_mean = 1.1
w_four_sum = 4.4
