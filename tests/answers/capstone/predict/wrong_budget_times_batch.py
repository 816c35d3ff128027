# message: That would be 1,000 full batches. Take the epochs that fit
# message: That would be 1,000 full batches of 128
epochs_32, updates_32, left_32, samples_seen_32 = 29, 986, 14, 32_000
epochs_128, updates_128, left_128, samples_seen_128 = 111, 999, 1, 128_000
