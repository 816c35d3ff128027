loss_before = 12.5
w_one_batch = 1.1
w_two_batches = 1.72

w_four_mean = 1.1
w_four_sum = 4.4
