# message: That is a bump: in epoch 5 val_loss is lower than ever.
# message: That is one epoch. How many epochs are run?
# points: 2
best_epoch = 6
overfits_from = 4
last_epoch = 9
updates_made = 13
last_epoch_1 = 4
best_epoch_1 = 3
