# message: That is about what class 1 needs. Class 2 has 10 samples.
# points: 1
balanced_rows = 2850
balanced_updates = 45
times_each = 24
