# message: updates_32 must be 986, but it is 957. The short last batch of every epoch
# message: updates_128 must be 999, but it is 888
epochs_32, updates_32, left_32, samples_seen_32 = 29, 29 * 33, 43, 31262
epochs_128, updates_128, left_128, samples_seen_128 = 111, 111 * 8, 112, 119658
