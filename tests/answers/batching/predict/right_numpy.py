import numpy as np

rows = np.arange(23)
steps = rows // 5 + 1
sizes = np.bincount(steps)[1:]
batches_in_pass = steps.max()
rows_in_last_batch = sizes[-1]
step_of_row_17 = steps[17]

updates_with_drop_last = 10 * (sizes == 5).sum()
rows_never_used = np.int32(len(rows[rows // 5 * 5 + 5 > 23]))

rows_left_out_shuffled = rows_never_used
updates_with_replacement = np.ceil(23 / 5).astype(int)
