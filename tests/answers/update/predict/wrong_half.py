# message: There is no factor 1/2 here: just the mean.
# points: 2
loss_before = 25 / 4
w_one_batch = 1.1
w_two_batches = 1.72

w_four_mean = 1.1
w_four_sum = 4.4
