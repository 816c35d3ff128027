# message: 30 epochs need 1,020 updates: more than the budget
# message: 112 epochs need 1,008 updates: more than the budget
epochs_32, updates_32, left_32, samples_seen_32 = 30, 1020, -20, 32340
epochs_128, updates_128, left_128, samples_seen_128 = 112, 1008, -8, 120736
