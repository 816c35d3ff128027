# message: The rows left over go through together: one batch.
# points: 2
batches_in_pass = 7
rows_in_last_batch = 1
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 5
