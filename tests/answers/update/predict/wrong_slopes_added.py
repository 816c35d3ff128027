# message: That is a move by the sum of the two slopes. A batch takes their mean.
# message: The second sample meets the w that the first one has left behind.
# message: The slopes of four samples are added, but then divided by 4, not by 2.
loss_before = 12.5
w_one_batch = 2.2
w_two_batches = 2.2

w_four_mean = 2.2
w_four_sum = 4.4
