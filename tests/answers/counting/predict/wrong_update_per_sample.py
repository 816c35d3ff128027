# message: The 5 samples of a batch make one update together
# message: updates_per_epoch_203 must be 41, but it is 203
# points: 1
updates_per_epoch = 200
updates_in_all = 200_000
samples_seen = 200_000

updates_per_epoch_203 = 203
updates_in_all_203 = 203_000
samples_seen_203 = 203_000
