balanced_rows = 2850
balanced_updates = 45
times_each = 95
