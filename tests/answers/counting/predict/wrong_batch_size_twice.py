# message: An epoch sees each sample once, whatever the batch size
# points: 1
updates_per_epoch = 40
updates_in_all = 40_000
samples_seen = 1_000_000

updates_per_epoch_203 = 41
updates_in_all_203 = 41_000
samples_seen_203 = 1_015_000
