# message: 5 is the number of samples in each update
# points: 1
updates_per_epoch = 5
updates_in_all = 5000
samples_seen = 200_000

updates_per_epoch_203 = 5
updates_in_all_203 = 5000
samples_seen_203 = 203_000
