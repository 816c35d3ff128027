# message: That is a bump: in epoch 5 val_loss is lower than ever.
# message: That is one epoch. How many epochs are run?
# points: 2
best_epoch = 6
overfits_from = 4
ends_after = 9
updates_in_all = 13
ends_after_1 = 4
best_epoch_1 = 3
