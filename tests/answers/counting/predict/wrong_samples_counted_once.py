# message: samples_seen must be 200000, but it is 200.
# message: A sample counts again in every epoch
# message: samples_seen_203 must be 203000, but it is 203. A sample counts again
# points: 1
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 200

updates_per_epoch_203 = 41
updates_in_all_203 = 41_000
samples_seen_203 = 203
