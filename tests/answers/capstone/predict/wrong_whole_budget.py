# message: updates_32 must be 986, but it is 1000. Whole epochs do not come out at just
# message: updates_128 must be 999, but it is 1000. Whole epochs do not come out
epochs_32, updates_32, left_32, samples_seen_32 = 29, 1000, 0, 31262
epochs_128, updates_128, left_128, samples_seen_128 = 111, 1000, 0, 119658
