# message: The last batch of each epoch has only 22 rows, not 32
# message: The last batch of each epoch has only 54 rows, not 128
epochs_32, updates_32, left_32, samples_seen_32 = 29, 986, 14, 986 * 32
epochs_128, updates_128, left_128, samples_seen_128 = 111, 999, 1, 999 * 128
