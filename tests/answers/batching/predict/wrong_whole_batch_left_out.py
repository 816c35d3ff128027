# message: rows_never_used must be 3, but it is 5. Only the short batch is left out
# message: rows_left_out_shuffled must be 3, but it is 5. Only the short batch is left out
# points: 1
batches_in_pass = 5
rows_in_last_batch = 3
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 5

rows_left_out_shuffled = 5
updates_with_replacement = 5
