# message: In epoch 6 nobody knows that it will stay the best.
# message: The epochs after the best one were run as well, and made updates.
# message: In epoch 3 val_loss has improved. Nobody knows the next one yet.
# points: 1
best_epoch = 6
overfits_from = 7
ends_after = 6
updates_in_all = 6 * 13
ends_after_1 = 3
best_epoch_1 = 3
