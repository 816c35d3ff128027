# message: loss_before must be 12.5, but it is 0.0.
# message: The loss is the mean of the squared errors.
loss_before = 0
w_one_batch = 2
w_two_batches = 2

w_four_mean = 2
w_four_sum = 2
