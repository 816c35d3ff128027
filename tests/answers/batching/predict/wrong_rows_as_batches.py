# message: A batch holds 5 rows, not one.
# message: 23 rows are drawn, and 5 of them at a time make an update.
# points: 1
batches_in_pass = 23
rows_in_last_batch = 1
step_of_row_17 = 17

updates_with_drop_last = 40
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 23
