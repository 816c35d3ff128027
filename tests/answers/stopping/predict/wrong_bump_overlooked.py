# message: Epoch 4 was no better than epoch 3: with patience 1 that ends it.
# message: In epochs 7 and 8 too val_loss was higher than in epoch 6.
# points: 2
best_epoch = 6
overfits_from = 9
ends_after = 9
updates_in_all = 117
ends_after_1 = 7
best_epoch_1 = 6
