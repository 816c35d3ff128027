# message: Another whole epoch does not fit, but some updates are left
# message: left_128 must be 1, but it is 0
epochs_32, updates_32, left_32, samples_seen_32 = 29, 986, 0, 31262
epochs_128, updates_128, left_128, samples_seen_128 = 111, 999, 0, 119658
