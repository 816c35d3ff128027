# message: The rows left over are a batch of their own.
# message: In order, each pass leaves out the same rows.
# points: 1
batches_in_pass = 5
rows_in_last_batch = 8
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 0

rows_left_out_shuffled = 3
updates_with_replacement = 5
