# message: Count on through all 1000 of them
# message: updates_in_all_203 must be 41000, but it is 41.
# points: 1
updates_per_epoch = 40
updates_in_all = 40
samples_seen = 200_000

updates_per_epoch_203 = 41
updates_in_all_203 = 41
samples_seen_203 = 203_000
