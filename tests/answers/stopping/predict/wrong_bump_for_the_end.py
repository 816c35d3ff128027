# message: That is a bump: two epochs later val_loss is lower than ever.
# message: An epoch is not one update: it makes one for each of its batches.
# points: 1
best_epoch = 3
overfits_from = 4
ends_after = 6
updates_in_all = 9
ends_after_1 = 4
best_epoch_1 = 3
