# message: How many rows are in the full batches? The last one has the rest.
# message: With drop_last the short batch makes no update.
# points: 1
batches_in_pass = 5
rows_in_last_batch = 5
step_of_row_17 = 4

updates_with_drop_last = 50
rows_never_used = 3

rows_left_out_shuffled = 3
updates_with_replacement = 5
