# message: An epoch is not one update
# message: epochs_128 must be 111, but it is 1000
epochs_32, updates_32, left_32, samples_seen_32 = 1000, 1000, 0, 1_078_000
epochs_128, updates_128, left_128, samples_seen_128 = 1000, 1000, 0, 1_078_000
