# message: samples_seen_32 must be 31262, but it is 1078. A sample counts again
# message: A sample counts again in every epoch, here too
epochs_32, updates_32, left_32, samples_seen_32 = 29, 986, 14, 1078
epochs_128, updates_128, left_128, samples_seen_128 = 111, 999, 1, 1078
