# message: That is the loss of one sample. Take the mean over both.
# points: 2
loss_before = 16
w_one_batch = 1.1
w_two_batches = 1.72

w_four_mean = 1.1
w_four_sum = 4.4
