# message: There are three classes here.
# message: These are rows. An update takes 64 of them.
balanced_rows = 1900
balanced_updates = 2850
times_each = 95
