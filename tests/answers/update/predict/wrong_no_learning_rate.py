# message: The learning rate makes the move shorter: it is 0.1 here.
# message: w_two_batches must be 1.72, but it is -10.0.
# message: A mean does not notice the copies, but a sum does.
loss_before = 12.5
w_one_batch = 11
w_two_batches = 6 + 2 * (4 - 12) * 2 / 2

w_four_mean = 1.1
w_four_sum = 1.1
