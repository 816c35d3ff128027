# message: balanced_updates is 44.53125, a float, but must be a whole number.
# points: 1
balanced_rows = 2850
balanced_updates = 2850 / 64
times_each = 950 / 10
