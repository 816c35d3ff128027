# message: loss_before is '12.5', a str, but must be a number.
# message: w_two_batches is '1.72', a str, but must be a number.
# message: w_four_mean is '1.1', a str, but must be a number.
loss_before = "12.5"
w_one_batch = "1.1"
w_two_batches = "1.72"

w_four_mean = "1.1"
w_four_sum = "4.4"
