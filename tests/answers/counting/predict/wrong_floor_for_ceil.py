# message: The 3 samples left over are a batch too
# message: The 3 samples of the short batch are seen too
# points: 1
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 200_000

updates_per_epoch_203 = 40
updates_in_all_203 = 40_000
samples_seen_203 = 200_000
