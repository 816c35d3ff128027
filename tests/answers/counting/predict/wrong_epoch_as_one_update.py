# message: updates_per_epoch must be 40, but it is 1.
# message: An epoch is not one update: it makes one for each of its batches.
# points: 1
updates_per_epoch = 1
updates_in_all = 1000
samples_seen = 200_000

updates_per_epoch_203 = 1
updates_in_all_203 = 1000
samples_seen_203 = 203_000
