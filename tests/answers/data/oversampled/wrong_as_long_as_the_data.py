# message: A balanced pass is longer than the data: rare samples come again.
# message: That is a pass over the data as they are. A balanced one has 2850 rows.
balanced_rows = 1000
balanced_updates = 16
times_each = 95
