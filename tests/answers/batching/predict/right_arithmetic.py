import math

full, left_over = divmod(23, 5)
batches_in_pass = math.ceil(23 / 5)
rows_in_last_batch = left_over
step_of_row_17 = 17 // 5 + 1

updates_with_drop_last = 10 * full
rows_never_used = left_over

rows_left_out_shuffled = left_over
updates_with_replacement = math.ceil(23 / 5)
