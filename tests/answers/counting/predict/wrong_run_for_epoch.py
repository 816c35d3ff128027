# message: That is the whole run
# points: 1
updates_per_epoch = 40_000
updates_in_all = 40_000
samples_seen = 200_000

updates_per_epoch_203 = 41_000
updates_in_all_203 = 41_000
samples_seen_203 = 203_000
