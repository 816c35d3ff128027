epochs_32, updates_32, left_32, samples_seen_32 = 29, 986, 14, 31262
epochs_128, updates_128, left_128, samples_seen_128 = 111, 999, 1, 119658
