# message: The slope of a sample is twice its error, times its input.
# message: w_four_sum must be 4.4, but it is 2.8.
# message: Add the slopes of all four rows and do not divide.
# points: 1
loss_before = 12.5
w_one_batch = 0.7
w_two_batches = 1.72

w_four_mean = 1.1
w_four_sum = 2.8
