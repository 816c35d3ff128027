# message: Of the 2850 rows only a third is for class 2.
# points: 1
balanced_rows = 2850
balanced_updates = 45
times_each = 285
