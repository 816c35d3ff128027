# message: The validation rows never make an update: 800 rows are trained on.
# points: 3
best_epoch = 6
overfits_from = 7
ends_after = 9
updates_in_all = 9 * 16
ends_after_1 = 4
best_epoch_1 = 3
