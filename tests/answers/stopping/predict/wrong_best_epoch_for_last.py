# message: In epoch 6 nobody knows that it will stay the best.
# message: The epochs after the best one were run as well, and made updates.
# message: In epoch 3 val_loss has improved. Nobody knows the next one yet.
# points: 1
best_epoch = 6
overfits_from = 7
last_epoch = 6
updates_made = 6 * 13
last_epoch_1 = 3
best_epoch_1 = 3
