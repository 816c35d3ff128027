# message: The 32 rows left over are a batch too, and a batch makes an update.
# points: 3
best_epoch = 6
overfits_from = 7
ends_after = 9
updates_in_all = 9 * (800 // 64)
ends_after_1 = 4
best_epoch_1 = 3
