# message: Both samples are in one batch: both meet w = 0.
# message: That is one update from both samples. Here each sample makes one.
# message: Twice the samples, but also twice the sum: the mean stays.
loss_before = 12.5
w_one_batch = 1.72
w_two_batches = 1.1

w_four_mean = 0.55
w_four_sum = 2.2
