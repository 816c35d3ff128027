# message: In order, each pass leaves out the same rows: count them once.
# points: 2
batches_in_pass = 5
rows_in_last_batch = 3
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 30

rows_left_out_shuffled = 3
updates_with_replacement = 5
