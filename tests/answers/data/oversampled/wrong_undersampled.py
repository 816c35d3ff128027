# message: No sample of the largest class is left out: the others are repeated.
# message: The pass repeats the samples of rare classes.
balanced_rows = 30
balanced_updates = 45
times_each = 1
