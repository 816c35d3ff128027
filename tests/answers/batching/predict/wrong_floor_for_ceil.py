# message: batches_in_pass must be 5, but it is 4. The rows left over are a batch too.
# message: The rows left over are a batch too, also when they were drawn.
# points: 1
batches_in_pass = 4
rows_in_last_batch = 5
step_of_row_17 = 4

updates_with_drop_last = 40
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 4
