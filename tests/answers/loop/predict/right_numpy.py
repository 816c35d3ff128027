import numpy as np

rows = np.tile([4, 4, 2], 3)
iteration_at_end = np.int64(rows.size)
step_at_end = np.int32(3)
seen_at_end = rows.sum()
looks_at_end = np.array(3)

rows = np.tile([3, 3, 3, 1], 3)[:7]
step_when_stopped = np.uint8(7 % 4)
seen_when_stopped = rows.cumsum()[-1]
looks_when_stopped = np.count_nonzero(rows == 1)
