# message: The 3 samples left over go through the model together
# points: 2
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 200_000

updates_per_epoch_203 = 43
updates_in_all_203 = 43_000
samples_seen_203 = 203_000
