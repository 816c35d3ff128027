# message: The short batch is left out of every pass, not only of the last one.
# points: 2
batches_in_pass = 5
rows_in_last_batch = 3
step_of_row_17 = 4

updates_with_drop_last = 49
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 5
