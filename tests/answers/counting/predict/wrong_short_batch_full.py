# message: The last batch of an epoch has only 3 samples, not 5
# points: 2
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 200_000

updates_per_epoch_203 = 41
updates_in_all_203 = 41_000
samples_seen_203 = 205_000
