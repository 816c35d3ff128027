# message: not only in the last one
# message: samples_seen_203 must be 203000, but it is 200003
# points: 1
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 200_000

updates_per_epoch_203 = 41
updates_in_all_203 = 40_001
samples_seen_203 = 200_003
