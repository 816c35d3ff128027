# message: Epochs are counted from 1: the first value is that of epoch 1.
# message: Only two epochs, 7 and 8, have been in vain. A third may pass.
# points: 1
best_epoch = 5
overfits_from = 6
last_epoch = 8
updates_made = 9 * 13
last_epoch_1 = 3
best_epoch_1 = 2
