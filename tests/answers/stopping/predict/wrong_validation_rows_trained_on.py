# message: The validation rows never make an update: 800 rows are trained on.
# points: 3
best_epoch = 6
overfits_from = 7
last_epoch = 9
updates_made = 9 * 16
last_epoch_1 = 4
best_epoch_1 = 3
