# message: loss_before must be 12.5, but it is 25.0.
# message: That is the sum over the samples. The loss is their mean.
# message: That is a move by the sum of the four slopes. Take their mean.
# points: 1
loss_before = 25
w_one_batch = 2.2
w_two_batches = 1.72

w_four_mean = 4.4
w_four_sum = 4.4
