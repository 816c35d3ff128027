# message: That is the largest class alone. Each class comes as often.
# message: The 10 samples of the class share the 950 rows.
balanced_rows = 950
balanced_updates = 45
times_each = 950
