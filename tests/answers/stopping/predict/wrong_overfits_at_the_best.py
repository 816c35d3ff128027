# message: Epoch 6 was worth it: val_loss was lower than ever.
# message: Epoch 4 is the last one, not the best.
# points: 2
best_epoch = 6
overfits_from = 6
ends_after = 9
updates_in_all = 117
ends_after_1 = 4
best_epoch_1 = 4
