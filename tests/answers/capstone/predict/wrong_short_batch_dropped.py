# message: epochs_32 must be 29, but it is 30. 30 epochs need 1,020 updates
# message: The 54 rows left over after 8 batches are a batch too
epochs_32, updates_32, left_32, samples_seen_32 = 30, 990, 10, 32340
epochs_128, updates_128, left_128, samples_seen_128 = 125, 1000, 0, 134750
