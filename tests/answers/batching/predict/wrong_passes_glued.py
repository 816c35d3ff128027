# message: Each pass is cut for itself: what one leaves out, the next does not get.
# message: Shuffling changes which rows are left out of a pass, not how many.
# points: 1
batches_in_pass = 5
rows_in_last_batch = 3
step_of_row_17 = 4

updates_with_drop_last = 46
rows_never_used = 0

rows_left_out_shuffled = 0
updates_with_replacement = 5
