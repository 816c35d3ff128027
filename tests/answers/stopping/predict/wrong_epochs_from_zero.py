# message: Epochs are counted from 1: the first value is that of epoch 1.
# message: Only two epochs, 7 and 8, have brought nothing. A third may pass.
# points: 1
best_epoch = 5
overfits_from = 6
ends_after = 8
updates_in_all = 9 * 13
ends_after_1 = 3
best_epoch_1 = 2
