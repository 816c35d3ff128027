# message: epochs_32 must be 29, but it is 34. These are the updates of one epoch
# message: epochs_128 must be 111, but it is 9. These are the updates of one epoch
epochs_32, updates_32, left_32, samples_seen_32 = 34, 986, 14, 31262
epochs_128, updates_128, left_128, samples_seen_128 = 9, 999, 1, 119658
