# message: epochs_32 is 29.411765, a float, but must be a whole number
# message: epochs_128 is 111.11111, a float, but must be a whole number
epochs_32, updates_32, left_32, samples_seen_32 = 1000 / 34, 1000, 0, 31705.9
epochs_128, updates_128, left_128, samples_seen_128 = 1000 / 9, 1000, 0, 119777.8
