# message: batches_in_pass is 4.6, a float, but must be a whole number.
# message: updates_with_replacement is 4.6, a float, but must be a whole number.
# points: 1
batches_in_pass = 23 / 5
rows_in_last_batch = 3
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 23 / 5
