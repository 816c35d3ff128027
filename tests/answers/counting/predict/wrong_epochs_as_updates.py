# message: 1000 is the number of epochs
# points: 1
updates_per_epoch = 1000
updates_in_all = 1000
samples_seen = 200_000

updates_per_epoch_203 = 1000
updates_in_all_203 = 1000
samples_seen_203 = 203_000
