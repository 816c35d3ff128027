# message: The 34 rows left over are a batch too, and a batch makes an update.
# points: 1
balanced_rows = 2850
balanced_updates = 2850 // 64
times_each = 95
