# message: That is the gradient. Times the learning rate, it makes the move.
# message: That is after the first update. The second sample makes one too.
# message: That is the sum over two samples. Here the batch has four rows.
loss_before = 12.5
w_one_batch = -11
w_two_batches = 0.6

w_four_mean = 1.1
w_four_sum = 2.2
