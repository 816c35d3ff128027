best_epoch = 6
overfits_from = 7
last_epoch = 9
updates_made = 117
last_epoch_1 = 4
best_epoch_1 = 3
