# message: Steps count from 1, rows from 0: step 1 uses rows 0 to 4.
# points: 2
batches_in_pass = 5
rows_in_last_batch = 3
step_of_row_17 = 3

updates_with_drop_last = 40
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 5
