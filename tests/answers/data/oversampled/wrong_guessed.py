# message: Each of the three classes comes as often as the largest one.
# message: Every batch of the longer pass makes one update, the short one too.
balanced_rows = 3000
balanced_updates = 47
times_each = 100
